// Every place in the app, as the address after `#` says it, and going there.

import { expect, type Page } from "@playwright/test";

const QUESTIONS = [
  "what-worked",
  "what-did-not",
  "our-buyers",
  "understanding-buyers",
  "went-flat",
  "our-value",
  "competitors",
  "market-changes",
];

/** The pages that every plan has. */
export const FIXED = [
  "/plan",
  "/settings",
  "/quick/goal",
  "/quick/deal",
  "/quick/rates",
  "/direction",
  "/looking-back",
  ...QUESTIONS.map((question) => `/questions/${question}`),
  "/buyers",
  "/message",
  "/reviews",
  "/goals",
  "/numbers",
  "/walk-back",
  "/tactics",
  "/tactics/new",
  "/mix",
  "/mix/by-hand",
  "/mix/scenarios",
  "/mix/chance",
  "/share",
];

/** The pages that need no plan. */
export const OPENING = ["/", "/plans"];

/** The pages of things that are no longer there. */
export const GONE = [
  "/buyers/9999",
  "/message/9999",
  "/competitor/9999",
  "/reviews/9999",
  "/goals/9999",
  "/sources/9999",
  "/exceptions/9999",
  "/walk-back/9999",
  "/tactics/9999",
  "/scenarios/9999",
];

/** The pages of the first thing in each list of a plan. */
export function pagesOfThings(plan: any): string[] {
  const lists: Record<string, any[]> = {
    buyers: plan.audiences,
    message: plan.messages,
    competitor: plan.competitors,
    reviews: plan.departments,
    goals: plan.goals,
    sources: plan.sources,
    exceptions: plan.audiences,
    "walk-back": plan.goals,
    tactics: plan.tactics,
    scenarios: plan.scenarios ?? [],
  };
  return Object.entries(lists).flatMap(([list, things]) => things.slice(0, 1).map(({ id }) => `/${list}/${id}`));
}

/** Goes to a place within the app, or starts there, and waits for its page. */
export async function goTo(page: Page, place: string): Promise<void> {
  const heading = page.locator("#main h1");
  if (!page.url().startsWith("http")) {
    await noteAddresses(page);
    await page.goto(`#${place}`);
    await expect(heading).toBeVisible();
    return;
  }
  await expectAddressTold(page);
  if (new URL(page.url()).hash !== `#${place}`) {
    await page.evaluate((place) => (location.hash = place), place);
    await expectAddressTold(page);
    await expect(heading).toBeFocused();
  }
}

/** Notes the address that the app was told of last. */
async function noteAddresses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = () => ((window as any).addressTold = location.hash);
    note();
    addEventListener("hashchange", note);
  });
}

/**
 * Waits until the app was told of the address. After a press of a key the browser paints first and tells then;
 * it would tell of two changes at once as of none, and the page that is left would pass for the next one.
 */
async function expectAddressTold(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as any).addressTold === location.hash);
}
