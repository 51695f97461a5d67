// Figures change with every keystroke, and nothing else does: the focus stays, the page stays where it is, and what is
// said aloud waits for the figures to rest.

import { type Locator, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { examples, expectPage, keepBefore } from "./plan.ts";
import { retype } from "./keyboard.ts";

test.beforeEach(async ({ page }) => {
  await keepBefore(page, { pumps: examples.pumpMaker });
});

test("the headline of the walk-back changes with each keystroke, and the focus stays", async ({ page }) => {
  await page.goto("#/numbers");
  const rate = firstRate(page);
  await rate.focus();
  await page.keyboard.press("ControlOrMeta+A");
  const headlines = new Set<string>();
  for (const key of ["3", "7", "."]) {
    await page.keyboard.press(key);
    headlines.add(await headline(page).innerText());
    await expect(rate).toBeFocused();
  }
  // "37" and "37." are the same rate.
  expect(headlines.size).toBe(2);
});

test("the budget of the mix changes with each keystroke, and the focus stays", async ({ page }) => {
  await page.goto("#/mix");
  const budget = page.getByRole("textbox", { name: "The most that may be spent" });
  await budget.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("9000");
  const terms = page.getByRole("region", { name: "Budget" }).locator("dl");
  for (const digit of ["1", "2", "3"]) {
    await page.keyboard.press(digit);
    await expect(terms).toContainText(`Budget€90,00${digit}Spent`);
    await expect(budget).toBeFocused();
    await page.keyboard.press("Backspace");
  }
});

test("the staircase changes as soon as a number does, and the focus stays", async ({ page }) => {
  await page.goto("#/numbers");
  await retype(firstRate(page), "1.7");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectPage(page, /^You need /);
  const foot = page.getByRole("figure").locator(".staircase__step--foot");
  const withNewRate = await foot.innerText();
  await page.keyboard.press("Control+Z");
  await expect(foot).not.toHaveText(withNewRate);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("Control+Shift+Z");
  expect(await foot.innerText()).toBe(withNewRate);
});

test("ten fast keys are said aloud at most twice", async ({ page }) => {
  await page.goto("#/numbers");
  const rate = firstRate(page);
  await rate.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.evaluate(() => {
    const said: string[] = ((window as any).said = []);
    const line = document.querySelector("main [role=status]")!;
    const observer = new MutationObserver(() => said.push(line.textContent ?? ""));
    observer.observe(line, { childList: true, subtree: true, characterData: true });
  });
  await page.keyboard.type("12.2345678");
  const said = () => page.evaluate(() => (window as any).said as string[]);
  await expect.poll(async () => (await said()).at(-1)).toBe(await headline(page).innerText());
  expect((await said()).length).toBeLessThanOrEqual(2);
});

test("typing hardly moves the page, and nothing moves by itself", async ({ page }) => {
  await page.goto("#/numbers");
  await expect(headline(page)).toBeVisible();
  await page.evaluate(() => {
    const shift = ((window as any).shift = { typed: 0, unasked: 0 });
    const add = (entry: any) => (shift[entry.hadRecentInput ? "typed" : "unasked"] += entry.value);
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: "layout-shift" });
  });
  for (const [place, text] of ["2.5", "31", "44%", "1 in 5"].entries()) {
    await page.evaluate(() => ((window as any).shift.typed = 0));
    await retype(page.getByRole("textbox", { name: /^Rate from/ }).nth(place), text);
    await expect(page.getByText("Saved on this device")).toBeVisible();
    expect(await page.evaluate(() => (window as any).shift.typed), text).toBeLessThan(0.1);
  }
  expect(await page.evaluate(() => (window as any).shift.unasked)).toBe(0);
});

test("nothing but the worker is asked of any server once the app is there", async ({ page }) => {
  await page.goto("#/plan");
  await expect(page.locator("#shell")).toHaveCount(0);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  for (const step of ["Looking back", "Buyers", "Numbers", "Walk-back", "Tactics", "Mix", "Check & share"]) {
    await page.getByRole("link", { name: step, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goBack();
    await expectPage(page, "Halden Pumps 2027");
  }
  await page.goto("#/numbers");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await retype(firstRate(page), "2.5");
  await expect(page.getByText("Saved on this device")).toBeVisible();
  // At every address, Chromium asks for the icon again. The worker starts from what the page holds.
  const expected = /\/(icon\.svg|worker\.js|worker_bg\.wasm)$|^blob:/;
  expect(requests.filter((address) => !expected.test(address))).toEqual([]);
});

function firstRate(page: Page): Locator {
  return page.getByRole("textbox", { name: /^Rate from/ }).first();
}

function headline(page: Page): Locator {
  return page.getByRole("main").locator("p.headline");
}
