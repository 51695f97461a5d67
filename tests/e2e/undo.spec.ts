// Undo and redo, by buttons and by keys; and what else keys do everywhere.

import { expect, test } from "./fixtures.ts";
import { press, retype } from "./keyboard.ts";
import { examples, expectPage, keepBefore, keptPlan } from "./plan.ts";

test.beforeEach(async ({ page }) => {
  await keepBefore(page, { shop: examples.teaShop });
});

test("buttons undo and redo, one step for one field", async ({ page }) => {
  await page.goto("#/settings");
  const name = page.getByRole("textbox", { name: "Name of the plan" });
  await retype(name, "Green");
  await page.getByRole("combobox", { name: "Length" }).selectOption("6 months");
  const [undo, redo] = ["Undo", "Redo"].map((word) => page.getByRole("banner").getByRole("button", { name: word }));
  await undo.click();
  await expect(page.getByRole("combobox", { name: "Length" })).toHaveValue("12");
  await expect(name).toHaveValue("Green");
  await undo.click();
  await expect(name).toHaveValue("Quiet Kettle 2027");
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  await redo.click();
  await redo.click();
  await expect(name).toHaveValue("Green");
  await expect(redo).toHaveAttribute("aria-disabled", "true");
  await expect.poll(async () => (await keptPlan(page)).months).toBe(6);
});

test("Ctrl+Z and Ctrl+Shift+Z undo and redo outside of fields", async ({ page }) => {
  await page.goto("#/tactics");
  const copies = page.getByRole("row", { name: /^Tea letter to customers/ });
  await expect(copies).toHaveCount(1);
  await press(page.getByRole("button", { name: "Duplicate Tea letter to customers" }));
  await expect(copies).toHaveCount(2);
  await page.keyboard.press("Control+Z");
  await expect(copies).toHaveCount(1);
  await page.keyboard.press("Control+Shift+Z");
  await expect(copies).toHaveCount(2);
});

test("Ctrl+Z inside a field stays with the field", async ({ page }) => {
  await page.goto("#/tactics");
  await press(page.getByRole("button", { name: "Duplicate Tea letter to customers" }));
  await page.goto("#/direction");
  await expectPage(page, "Where is the company going?");
  const direction = page.getByRole("main").getByRole("textbox").first();
  const before = await direction.inputValue();
  await direction.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Tea");
  await page.keyboard.press("Control+Z");
  await expect(direction).toHaveValue(before);
  await page.goto("#/tactics");
  await expect(page.getByRole("row", { name: /^Tea letter to customers/ }), "the step before is not undone").toHaveCount(2);
});

test("undo reaches across pages", async ({ page }) => {
  await page.goto("#/settings");
  await retype(page.getByRole("textbox", { name: "Name of the plan" }), "Green");
  await page.keyboard.press("Enter");
  await expectPage(page, "Green");
  await page.keyboard.press("Control+Z");
  await expect(page.getByRole("heading", { level: 1, name: "Quiet Kettle 2027" })).toBeVisible();
});

test("the chosen theme is there from the first paint after a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.addInitScript(() => {
    const themes: string[] = ((window as any).themes = []);
    const note = () => document.body && themes.push(getComputedStyle(document.body).color);
    const every = () => (note(), requestAnimationFrame(every));
    requestAnimationFrame(every);
  });
  await page.goto("#/plan");
  const light = await page.evaluate(() => getComputedStyle(document.body).color);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  const dark = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Quiet Kettle 2027" })).toBeVisible();
  expect([...new Set(await page.evaluate(() => (window as any).themes))]).toEqual([dark]);
  await expect(page.getByRole("combobox", { name: "Theme" })).toHaveValue("dark");
});
