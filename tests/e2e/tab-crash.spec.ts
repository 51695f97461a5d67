// The tab crashes at any moment while someone types: what the page said was saved is there when it opens again.

import { type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { open } from "./naming.ts";
import { LONG, dice, rounds, seed } from "./rounds.ts";
import { ageOfLoss, expectKept, olderThan, saidSaved, typedUntil } from "./typing-at-random.ts";

const ROUNDS = rounds(5);

test("a crash of the tab takes no edit that was said to be saved, or that is older than half a second", LONG, async ({ page, context }) => {
  test.setTimeout(60_000 + ROUNDS * 30_000);
  const random = dice(seed);
  const losses: number[] = [];
  await open(page);
  for (let round = 0, tab = page; round < ROUNDS; round += 1) {
    const typed = await typedUntil(await crashOf(tab), tab, random);
    await tab.close();
    tab = await context.newPage();
    await tab.goto("#/settings");
    const kept = await expectKept(tab, typed, Math.max(saidSaved(typed), olderThan(500, typed)));
    losses.push(ageOfLoss(typed, kept));
  }
  console.log(`${ROUNDS} crashes, seed ${seed}: the oldest edit that was lost was ${Math.max(...losses)} ms old (${losses.join(", ")})`);
});

/** What crashes a tab at once. */
async function crashOf(page: Page): Promise<() => Promise<unknown>> {
  const client = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash", { timeout: 0 });
  return () => {
    // The page is gone before it could answer.
    client.send("Page.crash").catch(() => {});
    return gone;
  };
}
