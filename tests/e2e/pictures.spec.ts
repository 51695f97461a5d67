// The pictures can be read in black and white, in light and in dark: what means something else looks something else
// without its colour, by lightness or by pattern, or words beside it say what it is.

import { type Locator, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { examples, keepBefore } from "./plan.ts";

/** What may be asked of pictures (WCAG 2.2, 1.4.11). */
const CONTRAST = 3;

/** Budgets that do not reach the goals, and that leave something over. */
const TOO_LITTLE = "11,000";
const ENOUGH_AND_MORE = "17,500";

/** After so many pixels a hatch repeats (src/app.rs). */
const HATCH = 6 * Math.SQRT2;

type Box = { x: number; y: number; width: number; height: number };

/** The lightness of the darkest and of the lightest in a part: of a hatched one they are far apart. */
type Look = { darkest: number; lightest: number };

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("what comes anyway, what the tactics bring, and what is missing", async ({ page }) => {
      await openMix(page, TOO_LITTLE);
      const bar = page.locator(".reach .bar").filter({ has: page.locator(".bar__rest") }).first();
      await bar.scrollIntoViewIfNeeded();
      const [whole, anyway, brought] = await boxes(bar, "outline", "rest", "part--goal");
      const from = brought.x + brought.width;
      const missing = { ...whole, x: from, width: whole.x + whole.width - from };
      await expectApart(page, [anyway, brought, missing]);
    });

    test("what is spent and what is not", async ({ page }) => {
      await openMix(page, ENOUGH_AND_MORE);
      const bar = budgetOf(page).locator(".bar");
      await bar.scrollIntoViewIfNeeded();
      await expectApart(page, await boxes(bar, "part", "rest"));
    });

    test("the months of a tactic, what may be had in a month, and the paper", async ({ page }) => {
      await openMix(page, TOO_LITTLE);
      const columns = page.locator(".columns").filter({ has: page.locator(".columns__limit") }).first();
      await columns.scrollIntoViewIfNeeded();
      const bar = await lookAt(page, await box(columns.locator(".columns__bar").first()));
      const limit = columns.locator(".columns__limit");
      expect(contrast(bar, await paper(page))).toBeGreaterThanOrEqual(CONTRAST);
      expect(contrast(await lookOf(limit), await paper(page))).toBeGreaterThanOrEqual(CONTRAST);
      expect(await isDashed(limit)).toBe(true);
    });

    test("where most runs lie, their middle, and what is needed", async ({ page }) => {
      await openChance(page);
      const picture = page.locator(".intervals").first();
      await picture.scrollIntoViewIfNeeded();
      const [middle, needed] = [picture.locator(".intervals__middle").last(), picture.locator(".columns__limit")];
      const band = await lookAt(page, await box(picture.locator(".intervals__band").last()));
      expect(contrast(band, await paper(page))).toBeGreaterThanOrEqual(CONTRAST);
      for (const line of [middle, needed]) expect(contrast(await lookOf(line), band)).toBeGreaterThanOrEqual(CONTRAST);
      expect([await isDashed(middle), await isDashed(needed)]).toEqual([false, true]);
    });

    test("how low and how high a result may come", async ({ page }) => {
      await openChance(page);
      const bar = page.locator(".tornado .bar").first();
      await bar.scrollIntoViewIfNeeded();
      await expectApart(page, await boxes(bar, "rest", "part"));
    });

    test("what comes anyway and what is to be won on the way back", async ({ page }) => {
      await keepBefore(page, { pumps: examples.pumpMaker });
      await page.goto("#/walk-back");
      const tread = page.locator(".staircase__step .staircase__tread").filter({ has: page.locator(".staircase__covered") }).first();
      await tread.scrollIntoViewIfNeeded();
      await expectApart(page, [await box(tread.locator(".staircase__covered")), await box(tread.locator(".staircase__gap"))]);
    });
  });
}

test("the bars of what a tactic costs and of what it brings look alike, so each has a figure, and its column a name", async ({ page }) => {
  await openMix(page, TOO_LITTLE);
  const table = page.getByRole("table", { name: /^What is bought/ });
  const headings = await table.getByRole("columnheader").allInnerTexts();
  expect(new Set(headings).size).toBe(headings.length);
  for (const cell of await table.getByRole("cell").filter({ has: page.locator(".bar") }).all()) {
    await expect(cell).toHaveText(/\d/);
    expect(headings[await cell.evaluate((cell: HTMLTableCellElement) => cell.cellIndex)]).toMatch(/\w/);
  }
});

test("two inks of one lightness are not taken for two looks", async ({ page }) => {
  await openMix(page, ENOUGH_AND_MORE);
  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(".bar__rest { fill: #008000; stroke: none } .bar__part { fill: #c00000; stroke: none }");
    document.adoptedStyleSheets = [style];
  });
  const bar = budgetOf(page).locator(".bar");
  await bar.scrollIntoViewIfNeeded();
  const [spent, unspent] = await boxes(bar, "part", "rest");
  expect(contrast(await lookAt(page, spent), await lookAt(page, unspent))).toBeLessThan(CONTRAST);
});

/** The mix for a budget. */
async function openMix(page: Page, budget: string): Promise<void> {
  await keepBefore(page, { roofs: examples.roofingFirm });
  await page.goto("#/mix");
  await retype(page.getByRole("textbox", { name: "The most that may be spent" }), budget);
  await expect(budgetOf(page).getByRole("definition").first()).toHaveText(`£${budget}`);
  await expectWorkedOut(page);
}

function budgetOf(page: Page): Locator {
  return page.getByRole("region", { name: "Budget" });
}

async function openChance(page: Page): Promise<void> {
  await keepBefore(page, { pumps: examples.pumpMaker });
  await page.goto("#/mix/chance");
  await expect(page.locator(".tornado .bar").first()).toBeAttached({ timeout: 60_000 });
  await expectWorkedOut(page);
}

/** Waits until no figure is of an earlier plan: those are drawn pale. */
async function expectWorkedOut(page: Page): Promise<void> {
  await expect(page.locator(".stale")).toHaveCount(0, { timeout: 60_000 });
}

async function expectApart(page: Page, parts: Box[]): Promise<void> {
  const looks: Look[] = [];
  for (const part of parts) looks.push(await lookAt(page, part));
  for (const [place, look] of looks.entries()) {
    for (const other of looks.slice(place + 1)) expect(contrast(look, other)).toBeGreaterThanOrEqual(CONTRAST);
  }
}

/** How far two looks are apart: by their darkest, or by their lightest. */
function contrast(one: Look, other: Look): number {
  const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  return Math.max(ratio(one.darkest, other.darkest), ratio(one.lightest, other.lightest));
}

/** The parts of a bar, by what their classes end in. */
function boxes(bar: Locator, ...parts: string[]): Promise<Box[]> {
  return Promise.all(parts.map((part) => box(bar.locator(`.bar__${part}`))));
}

async function box(part: Locator): Promise<Box> {
  return (await part.boundingBox())!;
}

/** How the middle of a part looks, without its edges. */
async function lookAt(page: Page, { x, y, width, height }: Box): Promise<Look> {
  expect(width / 2, "a part that is wide enough to show its hatch").toBeGreaterThan(HATCH);
  const clip = { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
  const picture = (await page.screenshot({ clip })).toString("base64");
  const pixels = await page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    return Array.from({ length: data.length / 4 }, (_, pixel) => [...data.slice(4 * pixel, 4 * pixel + 3)]);
  }, picture);
  const all = pixels.map(lightness);
  return { darkest: Math.min(...all), lightest: Math.max(...all) };
}

/** How a line looks. */
async function lookOf(line: Locator): Promise<Look> {
  return plain(await line.evaluate((line) => getComputedStyle(line).stroke));
}

async function paper(page: Page): Promise<Look> {
  return plain(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
}

function plain(color: string): Look {
  const all = lightness(color.match(/\d+/g)!.map(Number));
  return { darkest: all, lightest: all };
}

/** The relative luminance of red, green and blue (WCAG 2.2). */
function lightness([red, green, blue]: number[]): number {
  const linear = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

async function isDashed(line: Locator): Promise<boolean> {
  return (await line.evaluate((line) => getComputedStyle(line).strokeDasharray)) !== "none";
}
