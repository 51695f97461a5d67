// Units set by hand beside the worked-out mix: typing them over, what that breaks, and what can be done with them.

import { type Locator, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { examples, keepBefore, keptPlan } from "./plan.ts";

/** The tactic that the tests set by hand: planning guides, at least 6 and at most 16. */
const GUIDES = "Planning guides";

test.beforeEach(async ({ page }) => {
  await keepBefore(page, { pumps: examples.pumpMaker });
  await page.goto("#/mix/by-hand");
  await expect(total(page)).toBeVisible();
});

test("the fields start with the worked-out units, and typing over one moves cost and goals at once", async ({ page }) => {
  await expect(page.getByText("Nothing is set by hand yet")).toBeVisible();
  const [, worked, , , before] = await figures(page);
  await expect(total(page)).toHaveValue(worked);
  await total(page).fill(String(Number(worked) + 2));
  await expect(row(page).getByRole("cell").nth(2)).toHaveText("+2");
  expect((await figures(page))[4]).not.toBe(before);
  await expect(page.getByRole("row", { name: /^Cost/ }).getByRole("cell").last()).toHaveText(/^\+€/);
  await expect(page.getByText("Nothing is set by hand yet")).toHaveCount(0);
  await expect(row(page).getByRole("cell").first(), "the worked-out mix stays as it is").toHaveText(worked);
});

test("a total is spread evenly over the months, the earliest first, and a month can be typed over", async ({ page }) => {
  await retype(total(page), "14");
  await byMonth(page).click();
  const months = page.getByRole("group", { name: `Units of ${GUIDES} by month` });
  await expect(months.getByRole("textbox"), "it runs from January to August").toHaveCount(8);
  const spread = await months.getByRole("textbox").evaluateAll((fields) => fields.map((it) => (it as HTMLInputElement).value));
  expect(spread).toEqual([..."22222211"]);
  await retype(months.getByRole("textbox", { name: "Mar 2027" }), "3");
  await expect(total(page)).toHaveValue("15");
  await expect.poll(async () => ownUnits(await keptPlan(page))?.slice(0, 4)).toEqual([2, 2, 3, 2]);
});

test("limits that break are said in the row and in a list, and undo takes them back", async ({ page }) => {
  const broken = page.getByRole("listitem").filter({ hasText: `“${GUIDES}”: at most 16 are allowed.` });
  await expect(broken).toHaveCount(0);
  await retype(total(page), "20");
  await expect(row(page)).toContainText("At most 16 are allowed");
  await expect(page.getByRole("heading", { name: "Limits that these units break" })).toBeVisible();
  await expect(broken).toBeVisible();
  await expect(page.locator(".headline")).toContainText("breaks");
  await undo(page);
  await expect(broken).toHaveCount(0);
  await expect(page.getByText("Nothing is set by hand yet")).toBeVisible();
});

test("units that cost more than the budget are said to, and by how much", async ({ page }) => {
  await page.goto("#/mix");
  await retype(page.getByRole("textbox", { name: "The most that may be spent" }), "1,000");
  await page.goto("#/mix/by-hand");
  await retype(total(page), "8");
  await expect(page.getByRole("listitem").filter({ hasText: /^The budget is passed by €[\d.,]+\.$/ })).toBeVisible();
  await expect(page.locator(".headline")).toContainText("breaks");
});

test("a tactic can be set in every mix, and the mix decides again when it is let", async ({ page }) => {
  const [, worked] = await figures(page);
  const other = worked === "9" ? "8" : "9";
  await retype(total(page), other);
  await byMonth(page).click();
  await page.getByRole("button", { name: `Use these units in every mix : ${GUIDES}` }).press("Enter");
  await expect(row(page).getByRole("cell").first()).toHaveText(other);
  await expect(row(page)).toContainText("set by hand in every mix");
  await page.getByRole("button", { name: `Let the mix decide : ${GUIDES}` }).press("Enter");
  await expect(row(page).getByRole("cell").first()).toHaveText(worked);
  await expect(total(page), "what was typed stays").toHaveValue(other);
});

test("all units can be set in every mix, in one step", async ({ page }) => {
  await retype(total(page), "8");
  const lock = page.getByRole("button", { name: "Use these units in every mix", exact: true });
  const free = page.getByRole("button", { name: "Let the mix decide", exact: true });
  await expect(free).toHaveAttribute("aria-disabled", "true");
  await lock.press("Enter");
  for (const difference of await page.locator("table.by-hand tbody td:nth-of-type(3)").all()) {
    await expect(difference).toHaveText("–");
  }
  await expect(free).not.toHaveAttribute("aria-disabled", "true");
  await undo(page);
  await expect(free).toHaveAttribute("aria-disabled", "true");
});

test("units are kept as scenarios with names of their own", async ({ page }) => {
  await retype(total(page), "8");
  const keep = page.getByRole("button", { name: "Keep as a scenario" });
  await keep.press("Enter");
  await expect(page.locator(".status-line").last()).toHaveText("Kept as the scenario “By hand”.");
  await keep.press("Enter");
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Kept as the scenario “By hand 2”.");
  await expect.poll(async () => (await keptPlan(page)).scenarios.map((it: any) => it.name)).toEqual(["By hand", "By hand 2"]);
});

test("what was typed can be cleared, and taken from the worked-out mix again", async ({ page }) => {
  const [, worked] = await figures(page);
  const clear = page.getByRole("button", { name: "Clear" });
  await retype(total(page), "8");
  await page.getByRole("button", { name: "Start from the worked-out mix" }).press("Enter");
  await expect(total(page)).toHaveValue(worked);
  await expect(page.getByText("Nothing is set by hand yet")).toHaveCount(0);
  await clear.press("Enter");
  await expect(page.getByText("Nothing is set by hand yet")).toBeVisible();
  await expect(clear).toBeFocused();
});

/** The row of the tactic. */
function row(page: Page): Locator {
  return page.locator("table.by-hand").getByRole("row", { name: new RegExp(`^${GUIDES}`) });
}

/** The field for the units of the tactic in all months. */
function total(page: Page): Locator {
  return page.getByRole("textbox", { name: `Units of ${GUIDES}`, exact: true });
}

function byMonth(page: Page): Locator {
  return page.getByRole("button", { name: `By month : ${GUIDES}` });
}

/** What the row says: the tactic, worked out, by hand, difference, cost. */
async function figures(page: Page): Promise<string[]> {
  return (await row(page).locator("th, td").allInnerTexts()).map((text) => text.trim());
}

async function undo(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
}

/** The units of the tactic by month, as they are kept. */
function ownUnits(plan: any): number[] | undefined {
  const id = plan.tactics.find((tactic: any) => tactic.name === GUIDES).id;
  return plan.own_mix?.find((own: any) => own.tactic === id)?.units;
}
