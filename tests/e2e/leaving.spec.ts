// Leaving a page at the worst moment.

import { expect, test } from "./fixtures.ts";
import { examples, keepBefore } from "./plan.ts";

test("a page that goes before its problems are shown takes nothing down with it", async ({ page }) => {
  await keepBefore(page, { pumps: examples.pumpMaker });
  await page.goto("#/numbers");
  await page.getByRole("textbox", { name: "Average deal" }).fill("no number");
  await page.evaluate(() => {
    document.querySelector<HTMLFormElement>("main form")!.requestSubmit();
    location.hash = "#/plan";
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halden Pumps 2027");
  expect(await page.evaluate(() => (window as any).backcast.stopped)).toBe(false);
});
