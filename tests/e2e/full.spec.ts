// A storage that is really full, and one that the browser's own setting really blocks.

import { chromium, type Page } from "@playwright/test";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { places } from "./places.ts";
import { downloadBy, examples, expectPage, expectSaved, keepBefore, keptPlans } from "./plan.ts";
import config from "./playwright.config.ts";
import { test } from "./profile.ts";
import { SAVED, said, watchSaving } from "./status.ts";

test("a storage filled to the last character by another page costs no edit, and is noticed when it has room", async ({ page }) => {
  await keepBefore(page, { tea: examples.teaShop });
  await watchSaving(page);
  await page.goto("#/settings");
  const name = page.getByRole("textbox", { name: "Name of the plan" });
  await retype(name, "Before");
  await expectSaved(page);
  const padding = await fill(page);
  expect(padding).toBeGreaterThan(4_000_000);
  await retype(name, "While it is full, with a name that is longer than before");
  await expect(page.getByText("Not saved", { exact: true })).toBeVisible();
  const notice = page.getByRole("alert").filter({ hasText: "the storage of this browser is full" });
  const { text } = await downloadBy(page, () => notice.getByRole("button", { name: "Download a copy" }).click());
  expect(JSON.parse(text).name).toContain("While it is full");
  expect(JSON.parse((await keptPlans(page)).tea).name).toBe("Before");
  expect(await page.evaluate(() => localStorage.getItem("padding")!.length)).toBe(padding);

  await page.evaluate(() => localStorage.removeItem("padding"));
  await retype(name, "After");
  await expectSaved(page);
  expect(JSON.parse((await keptPlans(page)).tea).name).toBe("After");
  const claims = (await said(page)).filter(({ words }) => words === SAVED);
  expect(claims.map(({ kept }) => JSON.parse(kept ?? "{}").name)).toEqual(["Before", "After"]);
  console.log(`filled with ${padding} characters`);
});

/** Fills the storage until not one more character fits, under a name that is not ours; says with how many. */
function fill(page: Page): Promise<number> {
  return page.evaluate(() => {
    let padding = "";
    for (let more = 1 << 20; more >= 1; more >>= 1) {
      try {
        for (;;) {
          localStorage.setItem("padding", padding + "x".repeat(more));
          padding += "x".repeat(more);
        }
      } catch {
        // So much more does not fit; half of it may.
      }
    }
    return padding.length;
  });
}

test("with all cookies blocked in the browser's settings the whole app works in memory, and says so", async ({ profile: { folder }, watch }) => {
  await mkdir(join(folder, "Default"));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(folder, { ...config.use!.launchOptions, baseURL: places.root, locale: "en-GB" });
  try {
    await watch(context);
    const page = context.pages()[0];
    await watchSaving(page);
    await page.goto("");
    expect(await page.evaluate(isBlocked), "the setting blocks the storage").toBe(true);
    await page.getByRole("button", { name: "Start a plan" }).click();
    await expectPage(page, "What must be different?");
    await retype(page.getByRole("textbox", { name: "Revenue to reach" }), "4.2m");
    await expect(page.getByRole("alert").filter({ hasText: "does not let the page keep anything" })).toBeVisible();
    await page.getByRole("button", { name: "Continue" }).click();
    await expectPage(page, "What is one deal worth?");
    const download = page.getByRole("alert").getByRole("button", { name: "Download a copy" });
    const { text } = await downloadBy(page, () => download.click());
    expect(JSON.parse(text)).toMatchObject({ goals: [{ target: 4_200_000 }] });
    await page.evaluate(() => (location.hash = "#/share"));
    await expectPage(page, "Read it through, then hand it on");
    await page.getByText("See the link").click();
    await expect(page.getByRole("textbox", { name: "The link" })).toHaveValue(/#p=1\./);
    expect((await said(page)).map(({ words }) => words)).not.toContain(SAVED);
  } finally {
    await context.close();
  }
});

function isBlocked(): boolean {
  try {
    localStorage.getItem("anything");
    return false;
  } catch {
    return true;
  }
}
