// The second copies of plans, as the browser's database holds them.

import { type Page } from "@playwright/test";

/** The second copies, by the key of the plan; each is the stored text, with its first line. */
export function mirrored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === "backcast")) return {};
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open("backcast"));
    try {
      const store = database.transaction("plans").objectStore("plans");
      const [keys, texts] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      return Object.fromEntries(keys.map((key, place) => [String(key), texts[place]]));
    } finally {
      database.close();
    }
  });
}

/** The names of the plans in the second copies; those that are marked as deleted are left out. */
export async function mirroredNames(page: Page): Promise<string[]> {
  const texts = Object.values(await mirrored(page)).map((text) => text.slice(text.indexOf("\n") + 1));
  return texts.filter((text) => text !== "").map((text) => JSON.parse(text).name).sort();
}

/** Everything under the names of the app in localStorage. */
export function storedTexts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith("backcast."))));
}

/** Puts localStorage back to what it held, as a browser does that had not written all of it to the disk. */
export async function putBack(page: Page, texts: Record<string, string>): Promise<void> {
  await page.evaluate((texts) => {
    localStorage.clear();
    for (const [name, text] of Object.entries(texts)) localStorage.setItem(name, text);
  }, texts);
}
