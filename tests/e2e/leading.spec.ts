// Links and searches lead to what is meant, not near it.

import { expect, test } from "./fixtures.ts";
import { emptyPlan, expectStart, keepBefore } from "./plan.ts";

const UNFINISHED = {
  ...emptyPlan,
  goals: [{ id: 60, measures: "revenue", target: 1_000_000, deadline: "2027-12" }],
};

test("what a walk-back still needs leads to the field it is entered in", async ({ page }) => {
  await keepBefore(page, { plan: JSON.stringify(UNFINISHED) });
  await page.goto("#/walk-back");
  await page.getByRole("link", { name: "The value of an average deal" }).click();
  const deal = page.getByRole("textbox", { name: "Average deal" });
  await expect(deal).toBeFocused();
  await expect(deal).toBeInViewport();
});

test("a tactic is found by its name before what is said about it", async ({ page }) => {
  await keepBefore(page, { plan: JSON.stringify(emptyPlan) });
  await page.goto("#/tactics/new");
  await page.getByRole("textbox", { name: "Find a tactic" }).fill("mail");
  const names = page.getByRole("heading", { level: 3 });
  await expect(names.first()).toHaveText(/mail/i);
  const found = (await names.allTextContents()).slice(0, -1).map((name) => /mail/i.test(name));
  expect(found).toContain(false);
  await page.getByRole("textbox", { name: "Find a tactic" }).fill("search");
  await expect(names.first()).toHaveText(/search/i);
});

test("plans of one name are told apart by the day they were saved", async ({ page }) => {
  const saved = (day: string) => JSON.stringify({ ...emptyPlan, saved: day });
  await keepBefore(page, { old: saved("2026-03-09"), young: saved("2026-11-21") });
  await page.goto("#/plans");
  await expectStart(page, "Your plans");
  const rows = page.getByRole("rowheader", { name: emptyPlan.name });
  await expect(rows.filter({ hasText: "Saved on 9 March 2026" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "Saved on 21 November 2026" })).toHaveCount(1);
  await expect(page.getByRole("button", { name: /^Delete .* Saved on 9 March 2026$/ })).toHaveCount(1);
});
