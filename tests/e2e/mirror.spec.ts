// The rescue page also hands out plans that only the mirror has: the database beside the browser's first storage.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { downloadBy } from "./plan.ts";

const HEAD = "backcast-stored 1 7 20 00000000\n";

test.use({ expectedComplaints: /Failed to (load resource|fetch)|was preloaded using link preload but not used/ });

test.beforeEach(async ({ page }) => {
  await page.route("**/app.js", (route) => route.abort());
  // An address of the same host without an app.
  await page.goto("icon.svg");
});

test("plans that only the mirror has are offered, and nothing twice", async ({ page }) => {
  await mirror(page, {
    both: `${HEAD}{"name":"In both"}`,
    lost: `${HEAD}{"name":"Lost here"}`,
    unreadable: `${HEAD}{"name`,
    damaged: `${HEAD}{"name":"Damaged here"}`,
    deleted: HEAD,
  });
  await page.evaluate(() => {
    localStorage.setItem("backcast.plan.both.2", 'backcast-stored 1 7 20 00000000\n{"name":"In both"}');
    localStorage.setItem("backcast.plan.damaged", "{damaged");
  });
  await openRescue(page);
  await expect(page.getByRole("button", { name: /^Download / })).toHaveText([
    "Download “In both”",
    "Download plan damaged",
    "Download “Damaged here”",
    "Download “Lost here”",
    "Download plan unreadable",
  ]);
  const lost = await downloadBy(page, () => page.getByRole("button", { name: "Lost here" }).click());
  expect(lost).toEqual({ name: "backcast.plan.lost.json", text: '{"name":"Lost here"}' });
  const unreadable = await downloadBy(page, () => page.getByRole("button", { name: "unreadable" }).click());
  expect(unreadable.text).toBe(`${HEAD}{"name`);
});

test("a plan of which the mirror has a newer state is offered as both have it", async ({ page }) => {
  await mirror(page, { newer: `${HEAD}{"name":"As it was left"}`, older: `${HEAD}{"name":"Of yesterday"}` });
  await page.evaluate(() => {
    localStorage.setItem("backcast.plan.newer", 'backcast-stored 1 6 20 00000000\n{"name":"A minute ago"}');
    localStorage.setItem("backcast.plan.older", 'backcast-stored 1 10 20 00000000\n{"name":"Of today"}');
  });
  await openRescue(page);
  await expect(page.getByRole("button", { name: /^Download / })).toHaveText([
    "Download “A minute ago”",
    "Download “Of today”",
    "Download “As it was left”",
  ]);
});

test("where the first storage is empty, the mirror's plans are offered all the same", async ({ page }) => {
  await mirror(page, { lost: `${HEAD}{"name":"Lost here"}` });
  await openRescue(page);
  await expect(page.getByRole("button", { name: "Download “Lost here”" })).toBeVisible();
});

for (const [browser, knowsAll] of [["lists", true], ["does not list", false]] as const) {
  test(`where there is no mirror, none is made, in a browser that ${browser} databases`, async ({ page }) => {
    await page.addInitScript((knowsAll) => {
      const { databases } = IDBFactory.prototype;
      (window as any).listed = () => databases.call(indexedDB);
      if (!knowsAll) Reflect.deleteProperty(IDBFactory.prototype, "databases");
    }, knowsAll);
    await openRescue(page);
    // Made after whatever the page may have asked for.
    await page.evaluate(() => new Promise((done) => (indexedDB.open("after").onsuccess = done)));
    const names = () => page.evaluate(async () => (await (window as any).listed()).map((one: IDBDatabaseInfo) => one.name));
    await expect.poll(names).toEqual(["after"]);
  });
}

test("a database of that name without plans in it is let be", async ({ page }) => {
  await page.evaluate(() => new Promise((done) => (indexedDB.open("backcast").onsuccess = done)));
  await openRescue(page);
  await expect(page.getByText("No plan is kept in this browser.")).toBeVisible();
});

test("after a crash nothing is written to the mirror either", async ({ page }) => {
  await mirror(page, {});
  await openRescue(page);
  await page.evaluate(() => (window as any).backcast.crash("a test"));
  const refused = await page.evaluate(() => new Promise((resolve) => {
    indexedDB.open("backcast").onsuccess = (event) => {
      const store = (event.target as IDBOpenDBRequest).result.transaction("plans", "readwrite").objectStore("plans");
      const refuses = (write: () => unknown) => {
        try {
          write();
          return false;
        } catch {
          return true;
        }
      };
      resolve([() => store.put("x", "x"), () => store.add("x", "x"), () => store.delete("x"), () => store.clear()].map(refuses));
    };
  }));
  expect(refused).toEqual([true, true, true, true]);
});

/** Makes the mirror, with these texts in it. */
async function mirror(page: Page, texts: Record<string, string>): Promise<void> {
  await page.evaluate((texts) => new Promise<void>((done) => {
    const request = indexedDB.open("backcast");
    request.onupgradeneeded = () => request.result.createObjectStore("plans");
    request.onsuccess = () => {
      const change = request.result.transaction("plans", "readwrite");
      for (const [key, text] of Object.entries(texts)) change.objectStore("plans").put(text, key);
      change.oncomplete = () => done();
    };
  }), texts);
}

/** Opens the app, of which a part is missing. */
async function openRescue(page: Page): Promise<void> {
  await page.goto("");
  await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeFocused();
}
