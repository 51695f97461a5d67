// How long a first visit takes until the app is there, and how much memory its WebAssembly holds then.

import { expect, test } from "../fixtures.ts";

const VISITS = 10;

test("from an empty cache to the app", async ({ browser, baseURL }) => {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto("");
    await expect(page.locator("#shell")).toHaveCount(0);
    times.push(await page.evaluate(() => performance.getEntriesByName("backcast.started")[0].startTime));
    await context.close();
  }
  times.sort((a, b) => a - b);
  const [median, slowest] = [times[VISITS / 2], times[VISITS - 1]].map((time) => Math.round(time));
  console.log(`| the start, ${VISITS} visits | ${median} ms | ${slowest} ms |`);
});
