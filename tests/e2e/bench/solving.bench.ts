// How long the page is not there for anybody while a mix is worked out and shown: its longest task. People notice 50 ms.

import { type Page } from "@playwright/test";
import { test } from "../fixtures.ts";
import { retype } from "../keyboard.ts";
import { keepBefore } from "../plan.ts";
import { planOf } from "./plans.ts";

const TIMES = 5;

test.describe.configure({ timeout: 300_000 });

for (const [tactics, months] of [[12, 12], [200, 24]]) {
  test(`the longest task while ${tactics} tactics over ${months} months are solved`, async ({ page }) => {
    await keepBefore(page, { large: planOf(tactics, months) });
    await page.goto("#/mix");
    const budget = page.getByRole("textbox", { name: "The most that may be spent" });
    await retype(budget, "100000");
    const longest = [];
    for (let time = 0; time < TIMES; time += 1) {
      await settled(page);
      await watchTasks(page);
      await budget.press("1");
      await settled(page);
      longest.push(await longestTask(page));
      await budget.press("Backspace");
    }
    longest.sort((a, b) => a - b);
    const shown = (tasks: number) => `${tasks.toFixed(0)} ms`;
    console.log(
      `the longest task, ${tactics} tactics, ${months} months: median ${shown(longest[Math.floor(TIMES / 2)])}, ` +
        `of ${TIMES} times at most ${shown(longest[TIMES - 1])}`,
    );
  });
}

/** Waits until nothing is being worked out any more, and what was found is on the page. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.waitForFunction(() => !document.querySelector(".stale"), undefined, { timeout: 60_000 });
  await page.waitForTimeout(400);
}

/** Has the page send itself messages without end: two that are far apart had a long task between them. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let before = performance.now();
    const watch = ((window as any).tasks = { longest: 0, isOver: false });
    port1.onmessage = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - before);
      before = now;
      if (!watch.isOver) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    (window as any).tasks.isOver = true;
    return (window as any).tasks.longest;
  });
}
