// Chance: how likely the goals are reached, what moves that most, and what it takes to be surer.

import { type Locator, type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { press, retype } from "./keyboard.ts";
import { examples, keepBefore, keptPlan } from "./plan.ts";

const CHANCE = /(\d+ in 100|fewer than 1 in 100|more than 99 in 100)/;

test("every goal has its chance, its months, and what moves it most", async ({ page }) => {
  await open(page);
  await expect(headline(page)).toHaveText(CHANCE);
  const goals = page.getByRole("region", { name: "Goal by goal" }).locator("li");
  await expect(goals).toHaveCount(JSON.parse(examples.pumpMaker).goals.length);
  for (const goal of await goals.all()) {
    await expect(goal).toContainText(/Chance: .+ in 100\. By .+, 8 of 10 runs bring .+ are needed\./);
    await goal.getByText("As a table").click();
    const rows = goal.getByRole("table").locator("tbody tr");
    const figures = await Promise.all((await rows.all()).map((row) => row.getByRole("cell").allInnerTexts()));
    const [high, middle, low] = figures.map((row) => row.map((figure) => Number(figure.replaceAll(",", ""))));
    expect(high).toHaveLength(12);
    high.forEach((figure, month) => {
      expect(figure).toBeGreaterThanOrEqual(middle[month]);
      expect(middle[month]).toBeGreaterThanOrEqual(low[month]);
    });
  }
  const moved = page.getByRole("region", { name: "What moves the result most" }).getByRole("table");
  expect(await moved.count()).toBeGreaterThan(0);
  await expectAccessible(page);
});

test("the same seed gives the same figures, another seed others", async ({ page }) => {
  await open(page);
  await page.getByText("How this is worked out").click();
  const seed = page.getByRole("textbox", { name: "Seed" });
  const figures = () => page.getByRole("region", { name: "Goal by goal" }).innerText();
  await expect(headline(page)).toHaveText(CHANCE);
  const first = await figures();
  await retype(seed, "7");
  await expect.poll(figures).not.toBe(first);
  await retype(seed, "1");
  await expect.poll(figures).toBe(first);
  await expect.poll(async () => (await keptPlan(page)).seed ?? 1).toBe(1);
});

test("units set by hand have a chance of their own", async ({ page }) => {
  await open(page, { ...JSON.parse(examples.pumpMaker), own_mix: undefined });
  await expect(headline(page)).toHaveText(CHANCE);
  const first = await headline(page).innerText();
  await page.getByRole("link", { name: "By hand" }).click();
  await page.getByRole("button", { name: "Start from the worked-out mix" }).click();
  await retype(page.getByRole("textbox", { name: /^Units of / }).first(), "0");
  await page.getByRole("link", { name: "Chance" }).click();
  await expect(headline(page)).toHaveText(first);
  await page.getByRole("radio", { name: "those set by hand" }).check();
  await expect(headline(page)).not.toHaveText(first);
});

test("what it takes to be surer is worked out by keyboard, stopped, asked for again, and kept", async ({ page }) => {
  test.slow();
  await open(page);
  await press(page.getByRole("button", { name: "Work out the smallest budget" }));
  await expect(page.getByText(/^Trying larger budgets/)).toBeVisible();
  await press(page.getByRole("button", { name: "Stop" }));
  await expect(page.getByText("Stopped before it was found.")).toBeVisible();
  await page.getByRole("combobox", { name: "Chance of reaching every goal" }).selectOption("50 in 100");
  await press(page.getByRole("button", { name: "Work out the smallest budget" }));
  const keep = page.getByRole("button", { name: "Keep as a scenario" });
  await expect(keep).toBeVisible({ timeout: 60_000 });
  await press(keep);
  await expect(page.getByRole("button", { name: "Kept as a scenario" })).toBeVisible();
  await page.getByRole("link", { name: "Scenarios" }).click();
  await expect(page.getByRole("columnheader", { name: /^Chance of \d+ in 100 for €/ })).toBeVisible();
});

test.describe("where the worker does not arrive", () => {
  test.use({ expectedComplaints: /worker|ERR_FAILED/i });

  test("the page says so, and runs the plan once it does", async ({ page }) => {
    await page.route("**/worker_bg.wasm", (route) => route.abort());
    await open(page);
    await expect(page.locator(".standing").first()).toContainText("did not arrive");
    await expectAccessible(page);
    await page.unroute("**/worker_bg.wasm");
    await page.getByRole("button", { name: "Work it out again" }).first().click();
    await expect(headline(page)).toHaveText(CHANCE);
  });
});

async function open(page: Page, plan?: object): Promise<void> {
  await keepBefore(page, { pumps: plan ? JSON.stringify(plan) : examples.pumpMaker });
  await page.goto("#/mix/chance");
}

function headline(page: Page): Locator {
  return page.getByRole("main").locator("p.headline");
}
