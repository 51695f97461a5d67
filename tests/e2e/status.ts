// What the app says about saving, watched from its first paint on.

import { type Page } from "@playwright/test";

/** What the app said about saving, and the open plan as it was kept at that moment. */
export type Said = { words: string; kept: string | null };

export const SAVED = "Saved on this device";

/** Notes whatever the app says about saving from now on, for `said`. */
export async function watchSaving(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: Said[] = ((window as any).saidAboutSaving = []);
    const kept = () => {
      try {
        const name = `backcast.plan.${localStorage.getItem("backcast.open")}`;
        const head = /^backcast-stored [12] (\d+) .*\n/;
        const texts = ["", ".2", ".3"].map((place) => localStorage.getItem(name + place)).filter((text) => text !== null);
        const newest = texts.sort((a, b) => Number(head.exec(b!)?.[1] ?? 0) - Number(head.exec(a!)?.[1] ?? 0))[0];
        return newest?.replace(head, "") ?? null;
      } catch {
        return null;
      }
    };
    const note = () => {
      const words = document.querySelector(".masthead__status")?.textContent ?? "";
      if (words !== said.at(-1)?.words) said.push({ words, kept: kept() });
    };
    new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What the app said about saving, from the first to the last. */
export function said(page: Page): Promise<Said[]> {
  return page.evaluate(() => (window as any).saidAboutSaving);
}

/** Tells, from now on, the name in the field of the plan's name whenever the page says that all is saved. */
export async function hearSaved(page: Page, hear: (name: string) => void): Promise<void> {
  await page.exposeFunction("tellSaved", hear);
  await page.evaluate((saved) => {
    const tell = () => {
      const words = document.querySelector(".masthead__status")?.textContent;
      if (words === saved) (window as any).tellSaved(document.querySelector<HTMLInputElement>("#plan-name")?.value);
    };
    new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true });
  }, SAVED);
}
