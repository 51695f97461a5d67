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
        return localStorage.getItem(`backcast.plan.${localStorage.getItem("backcast.open")}`);
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
