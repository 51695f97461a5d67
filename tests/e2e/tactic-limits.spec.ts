// What limits a tactic: its months, its seasons, its diminishing returns and its share, folded away until needed.

import { type Locator, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { examples, keepBefore, keptPlan } from "./plan.ts";

const [TACTIC] = JSON.parse(examples.teaShop).tactics;

test.beforeEach(async ({ page }) => {
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto(`#/tactics/${TACTIC.id}`);
  await expect(fold(page, "Seasons")).toBeVisible();
});

test("each fold says what it holds, also when it is shut", async ({ page }) => {
  await expect(fold(page, "Units in a month")).toContainText("No limits");
  await open(page, "Units in a month");
  await retype(page.getByRole("textbox", { name: "Least units in a month" }), "1");
  await retype(page.getByRole("textbox", { name: "Most units in a month" }), "4");
  await fold(page, "Units in a month").locator("summary").click();
  await expect(fold(page, "Units in a month").locator("summary")).toContainText("At least 1, at most 4");
  await expect.poll(async () => (await first(page)).most_in_month).toBe(4);
});

test("seasons are twelve fields for whoever wants them, and one choice takes them away", async ({ page }) => {
  await open(page, "Seasons");
  await expect(page.getByRole("textbox", { name: "December" })).toHaveCount(0);
  await page.getByRole("radio", { name: "Some months bring more, some fewer" }).check();
  await retype(page.getByRole("textbox", { name: "December" }), "150%");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "December" })).toHaveValue("150");
  await expect(fold(page, "Seasons").locator("summary")).toContainText("Most in December, fewest in January");
  await expect.poll(async () => (await first(page)).seasonality?.[11]).toBe(1.5);
  await page.getByRole("radio", { name: "All months alike" }).check();
  await expect(page.getByRole("textbox", { name: "December" })).toHaveCount(0);
  await expect.poll(async () => (await first(page)).seasonality).toBeUndefined();
});

test("steps of diminishing returns are typed in any order and stay where they are", async ({ page }) => {
  await open(page, "Diminishing returns");
  const add = page.getByRole("button", { name: "Add a step" });
  await add.press("Enter");
  await expect(after(page, 0)).toBeFocused();
  await page.keyboard.type("20");
  await retype(brings(page, 0), "20%");
  await add.press("Enter");
  await retype(after(page, 1), "10");
  await retype(brings(page, 1), "60%");
  await expect(after(page, 0)).toHaveValue("20");
  await expect(fold(page, "Diminishing returns").locator("summary")).toContainText("After 10 units 60%, after 20 units 20%");
  await expect.poll(async () => (await first(page)).tiers?.length).toBe(2);
  await page.getByRole("button", { name: "Remove the step after 20 units" }).press("Enter");
  await expect(fold(page, "Diminishing returns").locator("summary")).toContainText("After 10 units 60%");
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect(after(page, 1)).toHaveValue("20");
});

test("limits that cannot be kept are said beside the fields, with the way into the fold", async ({ page }) => {
  await open(page, "Share of the mix");
  await retype(page.getByRole("textbox", { name: "At least" }), "40%");
  await retype(page.getByRole("textbox", { name: "At most" }), "20%");
  await fold(page, "Share of the mix").locator("summary").click();
  const notes = page.getByRole("complementary");
  await expect(notes).toContainText("has a share of at least 40% and at most 20%.");
  await notes.getByRole("button", { name: /^Go there .*share of at least/ }).click();
  await expect(page.getByRole("textbox", { name: "At least" })).toBeFocused();
});

test("what cannot be read is reached from the summary of problems, also inside a fold", async ({ page }) => {
  await open(page, "Units in a month");
  const most = page.getByRole("textbox", { name: "Most units in a month" });
  await most.fill("many");
  await fold(page, "Units in a month").locator("summary").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("alert").getByRole("link", { name: /^Most units in a month/ }).click();
  await expect(most).toBeFocused();
});

/** The first tactic as it is kept. */
async function first(page: Page): Promise<any> {
  return (await keptPlan(page)).tactics[0];
}

function fold(page: Page, name: string): Locator {
  return page.locator("details.fold").filter({ has: page.locator("summary", { hasText: name }) });
}

async function open(page: Page, name: string): Promise<void> {
  await fold(page, name).locator("summary").click();
}

function after(page: Page, row: number): Locator {
  return page.getByRole("textbox", { name: "After so many units" }).nth(row);
}

function brings(page: Page, row: number): Locator {
  return page.getByRole("textbox", { name: "each brings this part of the people" }).nth(row);
}
