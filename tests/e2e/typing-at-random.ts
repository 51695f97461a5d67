// Somebody types, with real keys and without end, until the page is gone in the middle of it; and what of that may be lost.

import { expect, type Page } from "@playwright/test";
import { name } from "./naming.ts";
import { hearSaved } from "./status.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** How often the page tells what it shows, in milliseconds of its own: where the page has to wait, this clock waits too. */
const TICK = 50;

/** What was typed when, what the page said it had saved, what it showed at each tick, and when it was ended. */
export type Typed = { letters: string; at: number[]; saved: string[]; ticks: string[]; end: number };

/** Types letters into the name of the plan, one after another, and ends the page at a random moment meanwhile. */
export async function typedUntil(end: () => Promise<unknown>, page: Page, random: () => number): Promise<Typed> {
  const typed: Typed = { letters: "", at: [], saved: [], ticks: [], end: 0 };
  await name(page).focus();
  await hearSaved(page, (name) => typed.saved.push(name));
  await hearTicks(page, (name) => typed.ticks.push(name));
  await page.keyboard.press("ControlOrMeta+A");
  const moment = Date.now() + 200 + random() * 3000;
  while (Date.now() < moment) {
    const letter = LETTERS[Math.floor(random() * LETTERS.length)];
    await page.keyboard.press(letter);
    typed.letters += letter;
    typed.at.push(Date.now());
    // Now and then a pause, long enough for the page to say that all is saved.
    const pause = random() < 0.1 ? 600 : random() * 80;
    await new Promise((resolve) => setTimeout(resolve, Math.min(pause, moment - Date.now())));
  }
  typed.end = Date.now();
  await end();
  return typed;
}

/** How many letters the page said it had saved. */
export function saidSaved({ letters, saved }: Typed): number {
  return lengthIn(letters, saved.at(-1));
}

/** How many letters were there so many milliseconds before the end, by the clock of the page. */
export function olderThan(milliseconds: number, { letters, ticks }: Typed): number {
  return lengthIn(letters, ticks.at(-1 - milliseconds / TICK));
}

/** Expects so many letters to be there again at least, and says how many there are. */
export async function expectKept(page: Page, { letters }: Typed, least: number): Promise<number> {
  const kept = async () => lengthIn(letters, await name(page).inputValue());
  await expect.poll(kept, letters).toBeGreaterThanOrEqual(least);
  return kept();
}

/** How old the oldest letter was that is lost, in milliseconds; nothing where none is. */
export function ageOfLoss({ at, end }: Typed, kept: number): number {
  return kept < at.length ? end - at[kept] : 0;
}

/** How many of the letters a text has; none where it is what stood there before. */
function lengthIn(letters: string, text = ""): number {
  return letters.startsWith(text) ? text.length : 0;
}

/** Tells the name in the field with each tick of the page's clock. */
async function hearTicks(page: Page, hear: (name: string) => void): Promise<void> {
  await page.exposeFunction("tellTick", hear);
  await page.evaluate((tick) => {
    setInterval(() => (window as any).tellTick(document.querySelector<HTMLInputElement>("#plan-name")?.value), tick);
  }, TICK);
}
