// The published example of a walk-back, typed in through the pages: 10,000,000 of revenue at 100,000 a deal, and
// 10%, 80%, 40% and 10% from an interested inquiry to a deal, take 31,250 inquiries.
// Source: Digital Body Language, "Predicting Revenue through Marketing", 2009.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { expectPage } from "./plan.ts";

const STAGES = ["Interested Inquiry", "MQL", "SAL", "SQO", "Deal"];
const RATES = ["10%", "80%", "40%", "10%"];

test("10,000,000 of revenue takes 31,250 inquiries", async ({ page }) => {
  await page.goto("");
  await page.getByRole("button", { name: "Start a plan" }).click();
  await setTheGoal(page);
  await setTheNumbers(page);
  await expectPage(page, /^You need 31,250 interested inquiries in \w+ \d{4}\.$/i);
  const stairs = page.getByRole("figure").getByRole("listitem").filter({ hasText: "to win" });
  const figures = [/100 Deals/i, /1,000 SQOs/i, /2,500 SALs/i, /3,125 MQLs/i, /31,250 interested inquiries/i];
  await expect(stairs).toHaveText(figures);
  await page.getByText("The same figures as a table").click();
  const table = page.getByRole("table", { name: /^Walk-back of/ });
  for (const [place, people] of ["100", "1,000", "2,500", "3,125", "31,250"].entries()) {
    const cells = table.getByRole("row").nth(place + 1).getByRole("cell");
    await expect(cells.nth(0), "needed").toHaveText(people);
    await expect(cells.nth(1), "in people").toHaveText(people);
  }
});

/** The deadline is the first month, so that the headline says all inquiries in one figure. */
async function setTheGoal(page: Page): Promise<void> {
  await expectPage(page, "What must be different?");
  await retype(page.getByRole("textbox", { name: "Revenue to reach" }), "10,000,000");
  await page.getByRole("combobox", { name: "By the end of" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Continue" }).click();
  await expectPage(page, "What is one deal worth?");
  await retype(page.getByRole("textbox", { name: "Average deal" }), "100,000");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectPage(page, "How do people become customers?");
  await page.getByRole("button", { name: "Continue" }).click();
}

async function setTheNumbers(page: Page): Promise<void> {
  await expectPage(page, /^It is too late for new responses/);
  await page.getByRole("link", { name: "Change the numbers" }).filter({ visible: true }).click();
  await expectPage(page, /^How do .+ become .+\?$/);
  for (const [place, name] of STAGES.entries()) {
    await retype(page.getByRole("textbox", { name: `Name of stage ${place + 1}` }), name);
  }
  for (const [place, rate] of RATES.entries()) {
    await retype(page.getByRole("textbox", { name: /^Rate from/ }).nth(place), rate);
    await retype(page.getByRole("textbox", { name: /^Months from/ }).nth(place), "0");
  }
  await page.getByRole("button", { name: "Continue" }).click();
}
