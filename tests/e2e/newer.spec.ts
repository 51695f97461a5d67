// Plans of a newer version of the app: read, never written.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { dropFile } from "./files.ts";
import { name, open } from "./naming.ts";
import { storedAt } from "./stored.ts";
import { examples, expectPage, expectStart, keepBefore, keptPlans } from "./plan.ts";

const NEWER = JSON.stringify({ ...JSON.parse(examples.teaShop), version: 99, moons: 3 });

test("a plan of a newer version opens to be read, and its text is not touched", async ({ page }) => {
  await keepBefore(page, { newer: NEWER });
  await page.goto("#/settings");
  await expectStart(page, "Name, currency and months");
  await expect(page.getByText("A newer version of Backcast saved this plan.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name of the plan" })).toBeDisabled();
  await expectAccessible(page);
  await page.goto("#/plans");
  const row = page.getByRole("row").filter({ hasText: "Quiet Kettle 2027" });
  await expect(row).toContainText("Saved by a newer version of Backcast; it opens to be read.");
  await expect(row.getByRole("button", { name: "Duplicate" })).toHaveCount(0);
  expect(await keptPlans(page)).toEqual({ newer: NEWER });
});

test("a plan that a newer version saves in another tab is read from then on, and not written over", async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await other.goto("#/settings");
  await expect(other.getByText("Another tab has this plan open.")).toBeVisible();
  const newer = JSON.stringify({ ...JSON.parse(NEWER), name: "From tomorrow" });
  await page.evaluate((text) => localStorage.setItem("backcast.plan.tea", text), storedAt(99, newer));
  await expect(other.getByText("A newer version of Backcast saved this plan.")).toBeVisible();
  await expect(name(other)).toHaveValue("From tomorrow");
  // The lock is free now, and this version does not take it.
  await page.close();
  await expect(name(other)).toBeDisabled();
  await other.reload();
  await expect(name(other)).toBeDisabled();
  expect((await keptPlans(other)).tea).toBe(newer);
});

test("a file of a newer version is shown, and not kept", async ({ page }) => {
  await page.goto("");
  await dropFile(page.locator(".drop"), { name: "newer.json", text: NEWER });
  await expectPage(page, "Quiet Kettle 2027");
  await expect(page.getByText("A newer version of Backcast wrote this file")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep it as a new plan" })).toHaveCount(0);
  expect(await keptPlans(page)).toEqual({});
});
