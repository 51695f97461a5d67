// What is typed stays as it was typed, letter for letter, and is understood in the plan's own way of writing numbers.

import { type Locator, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press, retype } from "./keyboard.ts";
import { emptyPlan, expectPage, expectSaved, keepBefore, keptPlan } from "./plan.ts";

/** What a text means as money: an amount, or the sentence that says why it is none. */
const MEANINGS: Record<string, Record<string, number | string>> = {
  "en-US": {
    "1.50": 1.5,
    "1,200": 1200,
    "1,200.50": 1200.5,
    "-": "Average deal must be a number, like 1200",
    "14,99": "“14,99” could mean 14.99 or 1,499. Type 14.99 or 1,499.",
  },
  "de-DE": {
    "1,50": 1.5,
    "14,99": 14.99,
    "1,200": "“1,200” could mean 1,20 or 1.200. Type 1,20 or 1.200.",
    "1.200": 1200,
    "1.50": "“1.50” could mean 1,50 or 150. Type 1,50 or 150.",
    "-": "Average deal must be a number, like 1200",
  },
};

for (const [locale, meanings] of Object.entries(MEANINGS)) {
  for (const [text, meaning] of Object.entries(meanings)) {
    const outcome = typeof meaning === "number" ? `is ${meaning}` : "is asked about";
    test(`“${text}” in ${locale} stays as it is typed, and ${outcome}`, async ({ page }) => {
      await openDeal(page, locale);
      await typeAndLook(deal(page), text);
      if (typeof meaning === "number") {
        await expect.poll(async () => (await keptPlan(page)).deal).toBe(meaning);
      } else {
        await page.keyboard.press("Enter");
        await expectProblem(page, deal(page), meaning);
        await expect(deal(page)).toHaveValue(text);
        await expect.poll(async () => (await keptPlan(page)).deal).toBeUndefined();
      }
    });
  }
}

test("the caret stays where one types in the middle", async ({ page }) => {
  await openDeal(page, "en-US");
  await page.keyboard.type("1200");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(",");
  await expectText(deal(page), "1,200", 2);
  await page.keyboard.type("5");
  await expectText(deal(page), "1,5200", 3);
  await page.keyboard.press("Backspace");
  await expectText(deal(page), "1,200", 2);
});

test("what was read is said when it is not what was typed", async ({ page }) => {
  await openDeal(page, "en-US");
  await page.keyboard.type("1.2k");
  await expect(page.getByText("We read this as $1,200.")).toBeVisible();
  await expect(deal(page)).toHaveAccessibleDescription(/We read this as \$1,200\./);
});

test("a rate typed as a proportion comes back as one", async ({ page }) => {
  await openNumbers(page);
  const rate = page.getByRole("textbox", { name: /^Rate from/ }).first();
  await retype(rate, "1 in 3");
  await expect.poll(async () => (await keptPlan(page)).funnel?.stages[0].rate).toBe(1 / 3);
  await page.keyboard.press("Tab");
  await expect(rate).toHaveValue("1 in 3");
});

test("parts by month are said as they were understood, and looking at them changes nothing", async ({ page }) => {
  await openNumbers(page);
  const months = page.getByRole("textbox", { name: /^Months from/ }).first();
  await retype(months, "40, 30, 20");
  await expect(page.getByText("44.44%, 33.33%, 22.22% (scaled from 90% in all): 0.78 months on average")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(months).toHaveValue("44.44, 33.33, 22.22%");
  const kept = async () => (await keptPlan(page)).funnel?.stages[0];
  await expect.poll(async () => JSON.stringify(await kept()) ?? "").toContain(JSON.stringify(40 / 90));
  await months.press("End");
  await page.keyboard.type("7");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await expectSaved(page);
  expect(JSON.stringify(await kept()) ?? "").toContain(JSON.stringify(40 / 90));
});

test("a wrong answer is told with a summary that leads to its field", async ({ page }) => {
  await openDeal(page, "en-US");
  await page.keyboard.type("a lot");
  await page.keyboard.press("Enter");
  await expectProblem(page, deal(page), "Average deal must be a number, like 1200");
  await press(page.getByRole("alert").getByRole("link"));
  await expect(deal(page)).toBeFocused();
  await retype(deal(page), "500");
  await expect(page.getByRole("heading", { name: "There is a problem" })).toHaveCount(0);
  await expect(page).toHaveTitle(/^What is one deal worth\?/);
  await expect(deal(page)).not.toHaveAttribute("aria-invalid");
});

test("an empty answer is asked for", async ({ page }) => {
  await openDeal(page, "en-US");
  await page.keyboard.press("Enter");
  await expectProblem(page, deal(page), "Enter your average deal");
});

test("a wrong answer is still there after going away and coming back", async ({ page }) => {
  await openDeal(page, "en-US");
  await page.keyboard.type("a lot");
  await press(page.getByRole("link", { name: "Back to the plan" }));
  await expectPage(page, emptyPlan.name);
  await page.goBack();
  await expectPage(page, "What is one deal worth?");
  await expect(deal(page)).toHaveValue("a lot");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectProblem(page, deal(page), "Average deal must be a number, like 1200");
});

async function openDeal(page: Page, locale: string): Promise<void> {
  await keepBefore(page, { plan: JSON.stringify({ ...emptyPlan, currency: "USD", locale }) });
  await page.goto("#/quick/deal");
  await deal(page).focus();
}

async function openNumbers(page: Page): Promise<void> {
  await keepBefore(page, { plan: JSON.stringify({ ...emptyPlan, locale: "en-US" }) });
  await page.goto("#/numbers");
}

function deal(page: Page): Locator {
  return page.getByRole("textbox", { name: "Average deal" });
}

/** Types with one key after the other; after each, the field holds what was typed so far, with the caret at its end. */
async function typeAndLook(field: Locator, text: string): Promise<void> {
  for (let length = 1; length <= text.length; length += 1) {
    await field.page().keyboard.press(text[length - 1]);
    await expectText(field, text.slice(0, length), length);
  }
}

async function expectText(field: Locator, text: string, caret: number): Promise<void> {
  const now = await field.evaluate((input: HTMLInputElement) => [input.value, input.selectionStart, input.selectionEnd]);
  expect(now).toEqual([text, caret, caret]);
}

/** The summary has the focus and says what is wrong; so do the title and the field. */
async function expectProblem(page: Page, field: Locator, problem: string): Promise<void> {
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(problem);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(`One figure, or a range like 50000 to 75000. Error: ${problem}`);
}
