// The page of the mix: what it is asked, what limits it, why it is as it is, and the ways out when it misses.

import { type Locator, type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { examples, keepBefore } from "./plan.ts";
import { press, retype, tabTo, typeInto } from "./keyboard.ts";

test.beforeEach(async ({ page }) => {
  await keepBefore(page, { roofs: examples.roofingFirm });
  await page.goto("#/mix");
  await expect(headline(page)).toBeVisible();
});

test("each question is one click away, and the heading asks it", async ({ page }) => {
  const heading = page.locator("#main h1");
  const first = await headline(page).innerText();
  await page.getByRole("radio", { name: "the best result" }).check();
  await expect(heading).toHaveText("How much of a goal can the budget reach?");
  await expect(page.getByRole("combobox", { name: "Of which goal" })).toBeVisible();
  await expect(headline(page)).toContainText("buys the most of this goal");
  await page.getByRole("radio", { name: "how far spending pays" }).check();
  await expect(heading).toHaveText("How far does spending pay?");
  await retype(page.getByRole("textbox", { name: "What comes back at least" }), "3");
  await expect(headline(page)).toContainText("brings back as much as you ask");
  await page.getByRole("radio", { name: "the smallest budget" }).check();
  await expect(heading).toHaveText("What is the smallest budget that reaches the goals?");
  await expect(headline(page)).toHaveText(first);
});

test("a limit that is left out is compared with all limits kept, and comes back with one click", async ({ page }) => {
  const before = await headline(page).innerText();
  const compared = page.getByRole("table", { name: "What the limits cost" });
  await expect(compared).toHaveCount(0);
  await page.getByText(/^\d+ limits of single tactics$/).click();
  const limit = page.getByRole("checkbox", { name: /^The least units of “Calls to letting agents”/ });
  await limit.uncheck();
  await expect(compared.getByRole("row", { name: /^Cost/ })).toContainText(before.match(/£[\d,.]+/)![0]);
  await limit.check();
  await expect(compared).toHaveCount(0);
  await expect(headline(page)).toHaveText(before);
});

test("what is spent and what is unspent add up to the budget", async ({ page }) => {
  for (const budget of ["15,000", "17,500"]) {
    await retype(page.getByRole("textbox", { name: "The most that may be spent" }), budget);
    const terms = page.getByRole("region", { name: "Budget" }).getByRole("definition");
    await expect(terms).toHaveCount(3);
    await expect(terms.first()).toHaveText(`£${budget}`);
    const [whole, spent, unspent] = (await terms.allInnerTexts()).map(amount);
    expect(spent + unspent).toBeCloseTo(whole, 2);
  }
});

test("every tactic says why it has so many units, or none", async ({ page }) => {
  const whys = page.getByRole("main").locator("summary").filter({ hasText: /^Why (this many|none)/ });
  await expect(whys).toHaveCount(JSON.parse(examples.roofingFirm).tactics.length);
  for (const why of await whys.all()) {
    await why.click();
    await expect(why.locator("..").locator(".working__body")).toHaveText(/\S/);
  }
  await expect(page.getByText(/^One more .+ would cost .+ and bring /).first()).toBeVisible();
  await expect(page.getByText(/^That is .+ for each £1,000\.$/).first()).toBeVisible();
});

test("the tables behind the pictures hold the same units and hours", async ({ page }) => {
  for (const words of await page.getByText("As a table").all()) await words.click();
  const units = page.getByRole("table", { name: "Units by month" });
  for (const row of await units.locator("tbody tr").all()) {
    const figures = (await row.getByRole("cell").allInnerTexts()).map(amount);
    const total = figures.pop();
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(total);
    const name = await row.getByRole("rowheader").innerText();
    const bought = page.getByRole("table", { name: /^What is bought/ }).getByRole("row", { name });
    await expect(bought.first()).toContainText(String(total));
  }
  await expect(page.getByRole("table", { name: "Hours by month" }).locator("tbody tr")).toHaveCount(3);
});

test("what would bring the goals within reach is found, and kept as a scenario until it is undone, by keys alone", async ({ page }) => {
  test.slow();
  await typeInto(page.getByRole("textbox", { name: "The most that may be spent" }), "11,000");
  await expect(page.getByRole("heading", { name: "What is missing" })).toBeVisible();
  await expectAccessible(page);
  await press(page.getByRole("button", { name: "What would bring the goals within reach?" }), "Shift+Tab");
  const way = page.getByRole("listitem").filter({ hasText: /^Raise the budget to £/ });
  await expect(way).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await press(way.getByRole("button", { name: /^Keep as a scenario/ }));
  await expect(way.getByRole("button", { name: /^Kept as a scenario/ })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(way.getByRole("button", { name: /^Keep as a scenario/ })).toBeVisible();
});

test("with the way out that is kept, every goal is reached; the plan as it is stays out of reach", async ({ page }) => {
  test.slow();
  await retype(page.getByRole("textbox", { name: "The most that may be spent" }), "11,000");
  await page.getByRole("button", { name: "What would bring the goals within reach?" }).click();
  const way = page.getByRole("listitem").filter({ hasText: /^Raise the budget to £/ });
  await way.getByRole("button", { name: /^Keep as a scenario/ }).click({ timeout: 60_000 });
  await page.goto("#/mix/scenarios");
  const inShort = page.getByRole("row", { name: /^In short/ }).getByRole("cell");
  await expect(inShort.first()).toContainText("out of reach");
  await expect(inShort.last()).toContainText("Every goal is reached");
});

test("a goal and a setup cost can be left out like any other limit, by keys alone", async ({ page }) => {
  const cost = page.getByRole("table", { name: "What the limits cost" }).getByRole("row", { name: /^Cost/ });
  await press(page.locator("summary").filter({ hasText: "limits of single tactics" }));
  for (const [limit, key] of [[/^The setup cost of “/, "Tab"], [/^The goal “/, "Shift+Tab"]] as const) {
    const choice = page.getByRole("checkbox", { name: limit }).first();
    await tabTo(choice, key);
    await page.keyboard.press("Space");
    await expect(choice).not.toBeChecked();
    await expect(cost).toHaveText(/£.*£/);
    const [without, withAll] = (await cost.getByRole("cell").allInnerTexts()).map(amount);
    expect(without).toBeLessThanOrEqual(withAll);
    await page.keyboard.press("Space");
    await expect(cost).toHaveCount(0);
  }
  await page.keyboard.press("Space");
  await expect(page.locator(".reach__words").filter({ hasText: /^Left out: [\d,]+ of [\d,]+ / })).toBeVisible();
});

function headline(page: Page): Locator {
  return page.getByRole("main").locator("p.headline");
}

/** A number as British English writes it. */
function amount(text: string): number {
  return Number(text.replace(/[^\d.-]/g, ""));
}
