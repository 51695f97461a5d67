// Scenarios: kept, made and changed, up to three of them beside the plan, and used in it.

import { type Locator, type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { press, retype, tabTo } from "./keyboard.ts";
import { examples, keepBefore, keptPlan } from "./plan.ts";

test.beforeEach(async ({ page }) => {
  await keepBefore(page, { roofs: examples.roofingFirm });
  await page.goto("#/mix/scenarios");
  await expect(page.locator("#main h1")).toBeVisible();
});

test("what differs in a scenario is chosen and typed, and its column answers", async ({ page }) => {
  await page.getByRole("button", { name: "Add a scenario" }).click();
  await differ(page, "Budget");
  await expect(field(page, "Budget")).toBeFocused();
  await retype(field(page, "Budget"), "11,000");
  await expect(cell(page, "What differs", 2)).toHaveText(/^Lower the budget to £11,000/);
  await expect(cell(page, "In short", 2)).toContainText("out of reach");
  await expect(cell(page, "In short", 1)).toContainText("reached");
  await expect(cell(page, "Chance of reaching every goal", 2)).toHaveText(/^\d+ in 100$|^fewer than 1 in 100$/);
  await expect.poll(async () => (await keptPlan(page)).scenarios?.[0]?.name).toBe("Scenario");
  await expectAccessible(page);
});

test("a scenario comes back as it was from the plan that is kept", async ({ page }) => {
  await page.getByRole("button", { name: "Add a scenario" }).click();
  await differ(page, "What a deal is worth");
  await retype(field(page, "What a deal is worth"), "20,000");
  await retype(page.getByRole("textbox", { name: "What the scenario is called" }), "Larger roofs");
  await expect(cell(page, "What differs", 2)).toHaveText(/to £20,000/);
  await expect.poll(async () => (await keptPlan(page)).scenarios?.[0]?.name).toBe("Larger roofs");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Larger roofs");
  await expect(field(page, "What a deal is worth")).toHaveValue("20,000");
});

test("used in the plan, what differs is the plan's until it is undone", async ({ page }) => {
  await page.getByRole("button", { name: "Add a scenario" }).click();
  await differ(page, "Budget");
  await retype(field(page, "Budget"), "11,000");
  await page.getByRole("link", { name: "Back", exact: true }).click();
  const before = (await keptPlan(page)).budget;
  await page.getByRole("button", { name: /^Use in the plan ?: Scenario/ }).click();
  await expect(page.getByText("The plan now has what differs in “Scenario”.")).toBeVisible();
  await expect(cell(page, "What differs", 2)).toHaveText("Nothing yet");
  await expect.poll(async () => (await keptPlan(page)).budget).toBe(11_000);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await keptPlan(page)).budget).toBe(before);
});

test("a deadline after the end of the plan makes it longer, in the scenario and once that is used", async ({ page }) => {
  const months = (await keptPlan(page)).months;
  await page.getByRole("button", { name: "Add a scenario" }).click();
  await differ(page, "Deadline of “140 roofs in the year”");
  await page.getByRole("combobox", { name: "Deadline of" }).selectOption({ label: "February 2028" });
  await expect(cell(page, "What differs", 2)).toHaveText(/to February 2028, and the end of the plan with it$/);
  await expect(cell(page, "In short", 2)).toContainText("Every goal is reached");
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await page.getByRole("button", { name: /^Use in the plan/ }).click();
  await expect.poll(async () => (await keptPlan(page)).months).toBe(months + 2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await keptPlan(page)).months).toBe(months);
});

test("three scenarios stand beside the plan; which, people choose", async ({ page }) => {
  for (const name of ["One", "Two", "Three", "Four"]) {
    await page.getByRole("button", { name: "Add a scenario" }).click();
    await retype(page.getByRole("textbox", { name: "What the scenario is called" }), name);
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await expect(page.getByRole("heading", { name: "What if something were different?" })).toBeVisible();
  }
  const heads = () => page.getByRole("columnheader").allInnerTexts();
  await expect.poll(heads).toEqual(["The plan", "Two", "Three", "Four"]);
  await page.getByRole("checkbox", { name: "One" }).check();
  await expect.poll(heads).toEqual(["The plan", "One", "Three", "Four"]);
  await page.getByRole("checkbox", { name: "Four" }).uncheck();
  await expect.poll(heads).toEqual(["The plan", "One", "Three"]);
});

test("a scenario is taken out, and comes back with undo", async ({ page }) => {
  await page.getByRole("button", { name: "Add a scenario" }).click();
  await page.getByRole("button", { name: "Remove this scenario" }).click();
  await expect(page.getByRole("heading", { name: "No scenarios yet" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("columnheader", { name: "Scenario" })).toBeVisible();
});

test("all of it is done by keyboard alone", async ({ page }) => {
  await press(page.getByRole("button", { name: "Add a scenario" }));
  const choice = page.getByRole("combobox", { name: "Something that differs" });
  await tabTo(choice);
  await choice.press("B");
  await expect(field(page, "Budget")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("11,000");
  await press(page.getByRole("button", { name: /^Leave as in the plan ?: Budget/ }));
  await expect(choice).toBeFocused();
  await expect(field(page, "Budget")).toHaveCount(0);
});

async function differ(page: Page, what: string): Promise<void> {
  await page.getByRole("combobox", { name: "Something that differs" }).selectOption({ label: what });
}

function field(page: Page, name: string): Locator {
  return page.getByRole("textbox", { name });
}

/** What stands in a row for the plan (1) or a scenario beside it (2 and on). */
function cell(page: Page, row: string, column: number): Locator {
  const rows = page.getByRole("table").getByRole("row").filter({ has: page.getByRole("rowheader", { name: row }) });
  return rows.getByRole("cell").nth(column - 1);
}
