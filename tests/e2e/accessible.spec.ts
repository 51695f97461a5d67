// Every page, with a full plan and with an empty one, in light and dark, wide and narrow: no accessibility violation,
// nothing to scroll sideways, one heading that has the focus on arrival, and a title of its own.

import { type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { dropFile } from "./files.ts";
import { emptyPlan, examples, expectPage, expectStart, keepBefore } from "./plan.ts";
import { FIXED, GONE, OPENING, goTo, pagesOfThings } from "./routes.ts";

const PLANS: Record<string, { text: string; places: string[] }> = {
  "a full plan": {
    text: examples.pumpMaker,
    places: [...OPENING, ...FIXED, ...pagesOfThings(JSON.parse(examples.pumpMaker)), ...GONE],
  },
  "an empty plan": { text: JSON.stringify(emptyPlan), places: FIXED },
};

const MAIN = ["/", "/plan", "/questions/went-flat", "/goals", "/numbers", "/walk-back", "/tactics", "/mix", "/share"];

for (const theme of ["light", "dark"] as const) {
  for (const width of [320, 1280]) {
    test.describe(`in ${theme}, ${width} px wide`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme: theme });
      test.describe.configure({ timeout: 300_000 });

      for (const [plan, { text, places }] of Object.entries(PLANS)) {
        test(`every page with ${plan} is accessible`, async ({ page }) => {
          await keepBefore(page, { plan: text });
          for (const place of places) {
            await test.step(place, async () => {
              await goTo(page, place);
              await openEverything(page);
              await expectAccessible(page);
              await expectNothingSideways(page);
            });
          }
        });
      }

      test("every page that says what is wrong is accessible", async ({ page }) => {
        await keepBefore(page, { plan: JSON.stringify(emptyPlan) });
        for (const place of ["/quick/goal", "/quick/deal"]) {
          await goTo(page, place);
          await page.getByRole("button", { name: "Continue" }).click();
          await expectTold(page);
        }
        await goTo(page, "/settings");
        await page.getByRole("textbox", { name: "Name of the plan" }).fill("");
        await page.getByRole("button", { name: "Continue" }).click();
        await expectTold(page);
        await goTo(page, "/numbers");
        await page.getByRole("textbox", { name: /^Rate from/ }).first().fill("a few");
        await page.getByRole("button", { name: "Continue" }).click();
        await expectTold(page);
      });

      test("the pages around opening files are accessible", async ({ page }) => {
        await page.goto("#/plans");
        await expectStart(page, "Your plans");
        await expectAccessible(page);
        await dropFile(page.locator(".drop"), { name: "notes.txt", text: "no plan" });
        await expect(page.getByText("notes.txt was not opened.")).toBeVisible();
        await expectAccessible(page);
        await dropFile(page.locator(".drop"), { name: "tea.json", text: examples.teaShop });
        await expectPage(page, "Quiet Kettle 2027");
        await expectAccessible(page);
        await expectNothingSideways(page);
      });
    });
  }
}

test("every page has one heading, with the focus on arrival, and a title of its own", async ({ page }) => {
  test.setTimeout(120_000);
  await keepBefore(page, { plan: examples.pumpMaker });
  const titles: Record<string, string> = {};
  // The walk-back without a number is that of the first goal, which has an address of its own too.
  const { places } = PLANS["a full plan"];
  for (const place of places.filter((place) => place !== "/walk-back" && !GONE.includes(place))) {
    await goTo(page, place);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    const title = await page.title();
    expect(title, place).toMatch(/^\S.+ – Backcast$/);
    expect(titles[title], `${place} has the title of another page`).toBeUndefined();
    titles[title] = place;
  }
});

test("the skip link leads past the masthead", async ({ page }) => {
  await keepBefore(page, { plan: examples.pumpMaker });
  await page.goto("#/plan");
  await expect(page.locator("#main h1")).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/#\/plan$/);
});

test.describe("in the colours of the system", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("the main pages are accessible, and pictures stay visible", async ({ page }) => {
    test.setTimeout(120_000);
    await keepBefore(page, { plan: examples.pumpMaker });
    for (const place of MAIN) {
      await goTo(page, place);
      await expectAccessible(page);
    }
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    await goTo(page, "/walk-back");
    const paint = (selector: string, property: string) =>
      page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const ground = await paint("body", "background-color");
    expect(await paint(".staircase__step .staircase__gap", "fill")).not.toBe(ground);
    expect(await paint("main .button", "border-top-color")).not.toBe(ground);
  });
});

/** What is folded away counts too. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

async function expectNothingSideways(page: Page): Promise<void> {
  const widths = () => [document.documentElement.scrollWidth, document.documentElement.clientWidth];
  const [content, room] = await page.evaluate(widths);
  expect(content, "the width of what is on the page").toBeLessThanOrEqual(room);
}

async function expectTold(page: Page): Promise<void> {
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  await expectAccessible(page);
  await expectNothingSideways(page);
}
