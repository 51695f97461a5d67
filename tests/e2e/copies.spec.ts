// Copies outside the browser: a file on the disk, a code for a camera, and the reminder that it is time for one.

import { type Page } from "@playwright/test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { expect, test } from "./fixtures.ts";
import { press, retype } from "./keyboard.ts";
import { downloadBy, emptyPlan, examples, keepBefore, keptPlan, withoutStamp } from "./plan.ts";
import { storedAt } from "./stored.ts";

test.describe("where the browser can save to a file", () => {
  test.beforeEach(async ({ page }) => {
    // A real file with the browser's own interface, in place of the dialogue that only a person can answer.
    await page.addInitScript(() => {
      (window as any).asked = [];
      (window as any).showSaveFilePicker = async (options: any) => {
        (window as any).asked.push(options.suggestedName);
        return (await navigator.storage.getDirectory()).getFileHandle("plan.json", { create: true });
      };
    });
    await keepBefore(page, { shop: examples.teaShop });
  });

  test("Ctrl+S asks once where to, then writes there again, and says so", async ({ page }) => {
    await page.goto("#/settings");
    await retype(name(page), "Green");
    await page.keyboard.press("Control+S");
    await expect(page.getByText("Saved to plan.json")).toBeVisible();
    expect((await fileOnDisk(page)).name).toBe("Green");
    await retype(name(page), "Black");
    await expect(page.getByText("Saved to plan.json")).toBeHidden();
    await page.keyboard.press("Control+S");
    await expect(page.getByText("Saved to plan.json")).toBeVisible();
    expect(await fileOnDisk(page)).toEqual({ ...(await keptPlan(page)), saved: expect.any(String) });
    const asked = await page.evaluate(() => (window as any).asked);
    expect(asked).toEqual([expect.stringMatching(/^Green \d{4}-\d{2}-\d{2}\.plan\.json$/)]);
  });

  test("a file that cannot be written is said, and nothing is lost", async ({ page }) => {
    await page.addInitScript(() => {
      FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await page.goto("#/share");
    await press(page.getByRole("button", { name: "Save to a file" }));
    const alert = page.getByRole("alert").filter({ hasText: "plan.json was not written" });
    await expect(alert).toBeVisible();
    const { text } = await downloadBy(page, () => alert.getByRole("button", { name: "Download a copy" }).click());
    expect(withoutStamp(text)).toEqual(withoutStamp(examples.teaShop));
  });

  test("who chooses no file has changed nothing", async ({ page }) => {
    await page.addInitScript(() => {
      (window as any).showSaveFilePicker = () => Promise.reject(new DOMException("no", "AbortError"));
    });
    await page.goto("#/share");
    await press(page.getByRole("button", { name: "Save to a file" }));
    await page.waitForTimeout(300);
    await expect(page.getByText(/Saved to|was not written/)).toHaveCount(0);
  });
});

test("Ctrl+S downloads where the browser cannot save to a file", async ({ page }) => {
  await page.addInitScript(() => delete (window as any).showSaveFilePicker);
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto("#/settings");
  await retype(name(page), "Green");
  const copy = await downloadBy(page, () => page.keyboard.press("Control+S"));
  expect(copy.name).toMatch(/^Green \d{4}-\d{2}-\d{2}\.plan\.json$/);
  expect(JSON.parse(copy.text).name).toBe("Green");
  await page.goto("#/share");
  await expect(page.getByRole("button", { name: "Save to a file" })).toHaveCount(0);
});

test("a short link is shown as a code that a camera reads, in the dark too", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await keepBefore(page, { small: JSON.stringify(emptyPlan) });
  await page.goto("#/share");
  await page.getByText("See the link").click();
  const link = await page.getByRole("textbox", { name: "The link" }).inputValue();
  await page.getByText("Show it to a camera").click();
  const code = page.getByRole("img", { name: "QR code of the link" });
  await code.scrollIntoViewIfNeeded();
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(link);
});

test("a link that some programs cut has no code", async ({ page }) => {
  await keepBefore(page, { pumps: examples.pumpMaker });
  await page.goto("#/share");
  await expect(page.getByText("See the link")).toBeVisible();
  await expect(page.getByText("Show it to a camera")).toHaveCount(0);
});

test.describe("the reminder of a copy", () => {
  test("comes when the last one is old and the plan has changed", async ({ page }) => {
    await page.clock.setSystemTime("2026-03-02T10:00:00");
    await keepBefore(page, { shop: examples.teaShop });
    await page.goto("#/share");
    await downloadBy(page, () => page.getByRole("button", { name: "Download a copy" }).click());
    await page.clock.setSystemTime("2026-03-11T10:00:00");
    await page.goto("#/plan");
    await page.reload();
    await expectHub(page);
    await expect(page.getByText("Your last copy of this plan")).toBeHidden();
    await rename(page, "Changed since");
    await page.goto("#/plan");
    const reminder = page.getByText("Your last copy of this plan is 9 days old, and the plan has changed since.");
    await expect(reminder).toBeVisible();
    await downloadBy(page, () => reminder.getByRole("button", { name: "Download a copy" }).click());
    await expect(reminder).toBeHidden();
    await rename(page, "Changed again");
    await page.goto("#/plan");
    await expectHub(page);
    await expect(reminder).toBeHidden();
  });

  test("comes for a plan that was saved often and never downloaded", async ({ page }) => {
    await keepBefore(page, { shop: storedAt(99, examples.teaShop) });
    await page.goto("#/plan");
    await expectHub(page);
    await expect(page.getByText("This plan is only in this browser")).toBeHidden();
    await rename(page, "Saved often");
    await page.goto("#/plan");
    await expect(page.getByText("This plan is only in this browser, and browsers lose things.")).toBeVisible();
  });
});

test("the browser is asked once, after the first change, not to clear plans by itself", async ({ page }) => {
  await page.addInitScript(() => {
    (window as any).asked = 0;
    StorageManager.prototype.persist = async () => (((window as any).asked += 1), true);
    StorageManager.prototype.persisted = async () => (window as any).asked > 0;
  });
  const asked = () => page.evaluate(() => (window as any).asked);
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto("#/settings");
  await expect(name(page)).toBeVisible();
  expect(await asked()).toBe(0);
  await rename(page, "First");
  await rename(page, "Second");
  expect(await asked()).toBe(1);
  await page.goto("#/plans");
  await expect(page.getByText("This browser has agreed not to clear them by itself.")).toBeVisible();
});

function name(page: Page) {
  return page.getByRole("textbox", { name: "Name of the plan" });
}

async function rename(page: Page, to: string): Promise<void> {
  await page.goto("#/settings");
  await retype(name(page), to);
  await expect.poll(async () => (await keptPlan(page)).name).toBe(to);
}

async function expectHub(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 2, name: "Strategy" })).toBeVisible();
}

async function fileOnDisk(page: Page): Promise<any> {
  return JSON.parse(await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle("plan.json")).getFile()).text();
  }));
}
