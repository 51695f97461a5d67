// How long the page is not there for anybody while a mix is worked out and shown: its longest task, as the browser
// counts them. It tells of those that take more than 50 ms, which people notice.

import { expect, type Page } from "@playwright/test";
import { test } from "../fixtures.ts";
import { retype } from "../keyboard.ts";
import { keepBefore } from "../plan.ts";
import { planOf } from "./plans.ts";

const TIMES = 5;

test.describe.configure({ timeout: 300_000 });

for (const [tactics, months] of [[12, 12], [200, 24]]) {
  for (const question of ["the smallest budget", "the best result"]) {
    test(`the longest task while ${tactics} tactics over ${months} months are solved for ${question}`, async ({ page }) => {
      await keepBefore(page, { large: planOf(tactics, months) });
      await page.goto("#/mix");
      const budget = page.getByRole("textbox", { name: "The most that may be spent" });
      await budget.waitFor({ timeout: 60_000 });
      await page.getByRole("radio", { name: question }).check();
      // Enough for the fewest units, and for much less than all goals: nearly every row is another one with ten times as much.
      await retype(budget, String(9_000 * tactics));
      const longest = [];
      for (let time = 0; time < TIMES; time += 1) {
        // The test's own look for the field would be the longest task.
        for (const key of ["1", "Backspace"]) {
          const before = await atRest(page);
          await watchTasks(page);
          await page.keyboard.press(key);
          const after = await atRest(page);
          longest.push(await longestTask(page));
          expect(after, "the page shows another mix").not.toBe(before);
        }
      }
      longest.sort((a, b) => a - b);
      const shown = (task: number) => (task === 0 ? "under 50 ms" : `${task.toFixed(0)} ms`);
      console.log(
        `| the longest task, ${tactics} tactics × ${months} months, ${question}, ${longest.length} times ` +
          `| ${shown(longest[Math.floor(longest.length / 2)])} | ${shown(longest.at(-1)!)} |`,
      );
    });
  }
}

/** What the page shows once nothing is being worked out, and nothing is drawn any more. */
async function atRest(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const shown = () => document.querySelector(".mix")!.textContent!;
    const isFresh = () => document.getElementsByClassName("stale").length === 0;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 700));
    await pause();
    for (let before = ""; before !== shown() || !isFresh(); await pause()) before = shown();
    return shown();
  });
}

/** Has the browser tell of tasks that take longer than 50 ms. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = ((window as any).tasks = { longest: 0, observer: new PerformanceObserver(() => {}) });
    const look = (tasks: PerformanceEntryList) => tasks.forEach((task) => (watch.longest = Math.max(watch.longest, task.duration)));
    watch.observer = new PerformanceObserver((tasks) => look(tasks.getEntries()));
    watch.observer.observe({ type: "longtask" });
  });
}

/** The longest of them, 0 where there was none. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    (window as any).tasks.observer.disconnect();
    return (window as any).tasks.longest;
  });
}
