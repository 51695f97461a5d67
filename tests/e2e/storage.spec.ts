// A browser that keeps nothing: the app works on, says so, never claims to have saved, and the download works.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { dropFile } from "./files.ts";
import { retype } from "./keyboard.ts";
import { downloadBy, examples, expectPage } from "./plan.ts";
import { SAVED, said, watchSaving } from "./status.ts";

const BLOCKED = "This browser does not let the page keep anything.";
const FULL = "Not saved: the storage of this browser is full.";
const NOT_KEPT = "Not saved: this browser did not keep the plan.";

const WAYS: Record<string, { notice: string; prepare: () => void }> = {
  "throws when it is asked for": {
    notice: BLOCKED,
    prepare: () => Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    }),
  },
  "is not there": {
    notice: BLOCKED,
    prepare: () => Object.defineProperty(window, "localStorage", { get: () => null }),
  },
  "is full": {
    notice: FULL,
    prepare: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    },
  },
  "is full, as older browsers say it": {
    notice: FULL,
    prepare: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("Persistent storage maximum size reached", "NS_ERROR_DOM_QUOTA_REACHED");
      };
    },
  },
  "forgets what it was given": {
    notice: NOT_KEPT,
    prepare: () => {
      Storage.prototype.setItem = () => {};
    },
  },
};

test("a plan that is too long for the storage waits in memory while another is open", async ({ page }) => {
  const tea = JSON.parse(examples.teaShop);
  const tactics = Array.from({ length: 16 }, (_, place) => ({ id: 900 + place, name: `Tactic ${place}`, alternate: "x".repeat(20_000) }));
  const long = JSON.stringify({ ...tea, name: "A long plan", tactics: [...tea.tactics, ...tactics], next_id: 1_000 });
  await page.goto("");
  await dropFile(page.locator(".drop"), { name: "long.json", text: long });
  await page.getByRole("button", { name: "Keep it as a new plan" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not saved: this plan is longer than any that is kept here." })).toBeVisible();
  await page.goto("#/plans");
  await page.getByRole("button", { name: "Start a plan" }).click();
  await page.goto("#/plans");
  await page.getByRole("button", { name: "A long plan", exact: true }).click();
  await page.goto("#/tactics");
  await expect(page.getByRole("link", { name: "Tactic 15" })).toBeVisible();
});

for (const [way, { notice, prepare }] of Object.entries(WAYS)) {
  test(`the app works on with a storage that ${way}`, async ({ page }) => {
    await page.addInitScript(prepare);
    await watchSaving(page);
    await page.goto("");
    await page.getByRole("button", { name: "Start a plan" }).click();
    await expectPage(page, "What must be different?");
    await retype(page.getByRole("textbox", { name: "Revenue to reach" }), "4.2m");
    await expect(page.getByRole("alert").filter({ hasText: notice })).toBeVisible();
    await page.getByRole("button", { name: "Continue" }).click();
    await expectPage(page, "What is one deal worth?");
    await retype(page.getByRole("textbox", { name: "Average deal" }), "60,000");
    await expectInThePlan(page);
    expect((await said(page)).map(({ words }) => words)).not.toContain(SAVED);
    await expect(page.getByText("Not saved", { exact: true })).toBeVisible();
  });
}

async function expectInThePlan(page: Page): Promise<void> {
  const notice = page.getByRole("alert").getByRole("button", { name: "Download a copy" });
  const { text } = await downloadBy(page, () => notice.click());
  expect(JSON.parse(text)).toMatchObject({ goals: [{ target: 4_200_000 }], deal: 60_000 });
}

test("a storage that fills up later is noticed, and one that has room again too", async ({ page }) => {
  await page.goto("");
  await page.getByRole("button", { name: "Start a plan" }).click();
  await page.evaluate(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
    (window as any).makeRoom = () => (Storage.prototype.setItem = setItem);
  });
  await retype(page.getByRole("textbox", { name: "Revenue to reach" }), "1m");
  await expect(page.getByText("Not saved", { exact: true })).toBeVisible();
  await page.evaluate(() => (window as any).makeRoom());
  await retype(page.getByRole("textbox", { name: "Revenue to reach" }), "2m");
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: FULL })).toHaveCount(0);
});
