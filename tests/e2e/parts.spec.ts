// The app arrives in two parts: the first screen, and after it the desk, which is everything that works on plans.

import { type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { examples, expectPage, expectStart, keepBefore, keptPlan } from "./plan.ts";

const WAIT = "The rest of Backcast is still loading.";

test("the first screen is there before the desk is fetched", async ({ page }) => {
  const fetched = page.waitForResponse(/split_desk/);
  await page.goto("");
  await (await fetched).finished();
  const [started, asked] = await page.evaluate(() => [
    performance.getEntriesByName("backcast.started")[0].startTime,
    performance.getEntriesByType("resource").find((entry) => entry.name.includes("split_desk"))!.startTime,
  ]);
  expect(asked).toBeGreaterThan(started);
});

test("what is asked for before the desk is there is done once it is", async ({ page }) => {
  const arrive = await holdDesk(page);
  await page.goto("");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Start a plan" }).click();
  await expect(page.getByRole("status").filter({ hasText: WAIT })).toBeVisible();
  await expectAccessible(page);
  arrive();
  await expectPage(page, "What must be different?");
  await expect(page.getByText(WAIT)).toHaveCount(0);
  expect((await keptPlan(page)).name).toMatch(/^Marketing plan \d{4}$/);
});

test("a page asked for before the desk is there is shown once it is", async ({ page }) => {
  const arrive = await holdDesk(page);
  await page.goto("");
  await page.getByRole("link", { name: "Your plans" }).click();
  await expect(page.getByRole("status").filter({ hasText: WAIT })).toBeVisible();
  await expectStart(page, /^From what you know/);
  arrive();
  await expectPage(page, "Your plans");
  await expect(page.getByText(WAIT)).toHaveCount(0);
});

test("who comes back does not see the first screen on the way to the plan", async ({ page }) => {
  const arrive = await holdDesk(page);
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto("");
  await expect(page.locator(".frame")).toBeHidden();
  await expect(page.locator("#shell")).toBeVisible();
  arrive();
  await expect(page.locator("#shell")).toHaveCount(0);
  await expectStart(page, JSON.parse(examples.teaShop).name);
  expect(new URL(page.url()).hash).toBe("#/plan");
});

/** Keeps the desk from arriving until the function that is returned is called. */
async function holdDesk(page: Page): Promise<() => void> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/split_desk/, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}
