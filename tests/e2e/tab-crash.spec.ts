// The tab crashes at any moment while someone types: what the page said was saved is there when it opens again.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { examples, keepBefore } from "./plan.ts";
import { dice, rounds, seed } from "./rounds.ts";
import { SAVED } from "./status.ts";

const ROUNDS = rounds(5);
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What was typed when, from the first letter on. */
type Typed = { letters: string; at: number[] };

test("a crash of the tab takes no edit that was said to be saved", async ({ page, context }) => {
  test.setTimeout(60_000 + ROUNDS * 30_000);
  const random = dice(seed);
  const acknowledged: string[] = [];
  await context.exposeFunction("acknowledge", (name: string) => acknowledged.push(name));
  await context.addInitScript(acknowledge, SAVED);
  await keepBefore(page, { tea: examples.teaShop });
  const losses: number[] = [];
  for (let round = 0, open = page; round < ROUNDS; round += 1) {
    acknowledged.length = 0;
    await open.goto("#/settings");
    const { letters, at } = await typedUntilCrash(open, random);
    const crashed = Date.now();
    await open.close();
    open = await context.newPage();
    await open.goto("#/settings");
    await expect(nameOf(open)).toHaveValue(/./);
    const found = await nameOf(open).inputValue();
    const isOld = !letters.startsWith(found);
    const length = isOld ? 0 : found.length;
    expect(length, `${found}, of ${letters}`).toBeGreaterThanOrEqual(acknowledged.at(-1)?.length ?? 0);
    losses.push(length < at.length ? crashed - at[length] : 0);
  }
  console.log(`${ROUNDS} crashes, seed ${seed}: the oldest edit that was lost was ${Math.max(...losses)} ms old (${losses.join(", ")})`);
});

/** Types letters one after another, and crashes the tab meanwhile. */
async function typedUntilCrash(page: Page, random: () => number): Promise<Typed> {
  const client = await page.context().newCDPSession(page);
  const typed: Typed = { letters: "", at: [] };
  const gone = page.waitForEvent("crash");
  await nameOf(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  const moment = Date.now() + 200 + random() * 3000;
  while (Date.now() < moment) {
    const letter = LETTERS[Math.floor(random() * LETTERS.length)];
    await page.keyboard.press(letter);
    typed.letters += letter;
    typed.at.push(Date.now());
    // Now and then a pause, long enough for a save.
    await new Promise((resolve) => setTimeout(resolve, random() < 0.1 ? 600 : random() * 80));
  }
  // The page is gone before it could answer.
  client.send("Page.crash").catch(() => {});
  await gone;
  return typed;
}

function nameOf(page: Page) {
  return page.getByRole("textbox", { name: "Name of the plan" });
}

/** Reports, from within the page, each plan that the page says it has saved: the newest one in the storage. */
function acknowledge(saved: string): void {
  const revision = (text: string) => Number(/^backcast-stored 1 (\d+) /.exec(text)?.[1] ?? 0);
  const newest = () => ["", ".2", ".3"].map((place) => localStorage.getItem(`backcast.plan.tea${place}`) ?? "").sort((a, b) => revision(b) - revision(a))[0];
  let before = "";
  new MutationObserver(() => {
    const words = document.querySelector(".masthead__status")?.textContent ?? "";
    if (words === saved && before !== saved) (window as any).acknowledge(JSON.parse(newest().replace(/^backcast-stored .*\n/, "")).name);
    before = words;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
