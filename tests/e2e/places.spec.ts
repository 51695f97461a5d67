// Wherever a static host puts the app, a journey works, and addresses within it lead back to where one was.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { examples, expectPage, expectSaved, keepBefore, keptPlan } from "./plan.ts";
import { places } from "./places.ts";

for (const [place, address] of Object.entries(places)) {
  test(`a short journey works at ${place}`, async ({ page }) => {
    await page.goto(address);
    await page.getByRole("button", { name: "Start a plan" }).click();
    await expectPage(page, "What must be different?");
    await page.getByRole("radio", { name: "New customers" }).check();
    await retype(page.getByRole("textbox", { name: "How many" }), "40");
    await page.getByRole("button", { name: "Continue" }).click();
    await expectPage(page, "How do people become customers?");
    await page.getByRole("button", { name: "Continue" }).click();
    await expectPage(page, /^You need /);
    expect(page.url().startsWith(`${address}#/walk-back/`)).toBe(true);
    await expectSaved(page);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: /^You need / })).toBeVisible();
    expect((await keptPlan(page)).goals).toMatchObject([{ measures: "customers", target: 40 }]);
  });

  test(`a deep link leads to its page at ${place}`, async ({ page }) => {
    await keepBefore(page, { shop: examples.teaShop });
    await page.goto(`${address}#/questions/went-flat`);
    await expectQuestion(page);
    await page.reload();
    await expectQuestion(page);
  });

  test(`Back and Forward return the pages as they were left at ${place}`, async ({ page }) => {
    await keepBefore(page, { shop: examples.teaShop });
    await page.goto(`${address}#/plan`);
    await page.getByRole("link", { name: "Mix" }).click();
    await expectPage(page, "What is the smallest budget that reaches the goals?");
    const budget = page.getByRole("textbox", { name: "The most that may be spent" });
    await retype(budget, "as little as we can");
    await page.getByRole("link", { name: "Back to the plan" }).click();
    await page.getByRole("link", { name: "Direction" }).click();
    await expectPage(page, /^Where /);
    await page.goBack();
    await expectPage(page, "Quiet Kettle 2027");
    await page.goBack();
    await expect(budget).toHaveValue("as little as we can");
    await page.goForward();
    await page.goForward();
    await expectPage(page, /^Where /);
    await expect.poll(async () => (await keptPlan(page)).budget).toBe(37_500);
  });
}

async function expectQuestion(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Which campaign went flat, and where?" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue(/^The holiday gift box\./);
  await expect(page).toHaveTitle(/^Which campaign went flat, and where\?/);
}
