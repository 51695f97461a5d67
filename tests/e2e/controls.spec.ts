// Every control of every page is used once, also in ways nobody plans: the app goes on, and says so.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { examples, keepBefore } from "./plan.ts";
import { FIXED, OPENING, goTo, pagesOfThings } from "./routes.ts";

const PLACES = [...OPENING, ...FIXED, ...pagesOfThings(JSON.parse(examples.pumpMaker))];

test.describe.configure({ timeout: 300_000 });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => (window.print = () => {}));
  await keepBefore(page, { pumps: examples.pumpMaker });
});

test("every kind of button can be pressed on every page", async ({ page }) => {
  for (const place of PLACES) {
    await goTo(page, place);
    for (const words of await wordsOfButtons(page)) {
      await test.step(`${words} at ${place}`, async () => {
        await goTo(page, place);
        const button = page.getByRole("main").getByRole("button", { name: words }).filter({ visible: true }).first();
        if (await button.count()) await button.press("Enter");
        await expectRunning(page);
      });
    }
  }
});

test("Enter in a field is no fault on any page", async ({ page }) => {
  for (const place of PLACES) {
    await goTo(page, place);
    for (let field = 0; field < (await fields(page).count()); field += 1) {
      await test.step(`field ${field + 1} at ${place}`, async () => {
        await fields(page).nth(field).focus();
        await page.keyboard.type("7");
        await page.keyboard.press("Enter");
        await expectRunning(page);
        await goTo(page, place);
      });
    }
  }
});

test("every option of every list can be chosen", async ({ page }) => {
  for (const place of PLACES) {
    await goTo(page, place);
    const lists = page.getByRole("main").getByRole("combobox").filter({ visible: true });
    for (let list = 0; list < (await lists.count()); list += 1) {
      await test.step(`list ${list + 1} at ${place}`, async () => {
        const options = await lists.nth(list).getByRole("option").count();
        for (const index of new Set([options - 1, 0])) await lists.nth(list).selectOption({ index });
        await expectRunning(page);
      });
    }
  }
});

test("every choice can be made", async ({ page }) => {
  for (const place of PLACES) {
    await goTo(page, place);
    const choices = page.getByRole("main").locator("[type=radio], [type=checkbox]").filter({ visible: true });
    for (let choice = 0; choice < (await choices.count()); choice += 1) {
      await test.step(`choice ${choice + 1} at ${place}`, async () => {
        await choices.nth(choice).click();
        await expectRunning(page);
      });
    }
  }
});

function fields(page: Page) {
  return page.getByRole("main").getByRole("textbox").filter({ visible: true });
}

/** What the buttons of the page say, each kind once. */
async function wordsOfButtons(page: Page): Promise<string[]> {
  const buttons = page.getByRole("main").getByRole("button").filter({ visible: true });
  const words = await buttons.evaluateAll((all) => all.map((button) => button.firstChild?.textContent?.trim() ?? ""));
  return [...new Set(words.filter((words) => words !== ""))];
}

/** The app is still there, with a page. Faults of its own would show on the safety net instead. */
async function expectRunning(page: Page): Promise<void> {
  await expect(page.locator("#shell")).toHaveCount(0);
  await expect(page.locator("#main h1")).toBeVisible();
}
