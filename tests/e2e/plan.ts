// Plans as the browser keeps them, hands them out and takes them in.

import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

const KEY = "backcast.plan.";

/** The example plans, as text in the saved format. */
export const examples = {
  pumpMaker: read("examples/pump-maker.json"),
  roofingFirm: read("examples/roofing-firm.json"),
  teaShop: read("examples/tea-shop.json"),
};

/** A plan without anything in it. */
export const emptyPlan = {
  format: "backcast-plan",
  version: 1,
  name: "A plan to begin with",
  currency: "EUR",
  locale: "de-DE",
  first_month: "2027-01",
  months: 12,
};

/** A file of the project, as text. */
export function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

/** Keeps plans in the browser before the app starts for the first time in this tab. The first one is open. */
export async function keepBefore(page: Page, plans: Record<string, string>): Promise<void> {
  await page.addInitScript(({ plans, prefix }) => {
    if (sessionStorage.getItem("given")) return;
    sessionStorage.setItem("given", "yes");
    for (const [key, text] of Object.entries(plans)) localStorage.setItem(prefix + key, text);
    localStorage.setItem("backcast.open", Object.keys(plans)[0]);
  }, { plans, prefix: KEY });
}

/** The texts of the plans that are kept, by key: of the two generations of a plan the newer one, without its first line. */
export async function keptPlans(page: Page): Promise<Record<string, string>> {
  const kept = await page.evaluate(() => Object.entries(localStorage) as [string, string][]);
  const plans = new Map<string, { revision: number; text: string }>();
  for (const [name, stored] of kept.filter(([name]) => name.startsWith(KEY))) {
    const key = name.slice(KEY.length).replace(/\.[23]$/, "");
    const head = /^backcast-stored [12] (\d+) .*\n/.exec(stored);
    const [revision, text] = [Number(head?.[1] ?? 0), stored.slice(head?.[0].length ?? 0)];
    if (revision >= (plans.get(key)?.revision ?? 0)) plans.set(key, { revision, text });
  }
  return Object.fromEntries([...plans].map(([key, { text }]) => [key, text]));
}

/** The only plan that is kept. */
export async function keptPlan(page: Page): Promise<any> {
  const texts = Object.values(await keptPlans(page));
  expect(texts, "plans that are kept").toHaveLength(1);
  return JSON.parse(texts[0]);
}

/** The plan without what saving writes on it: which version of the app, and when. */
export function withoutStamp(text: string): unknown {
  const { app, saved, ...plan } = JSON.parse(text);
  return plan;
}

/** Waits until the app says that everything is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText("Saved on this device")).toBeVisible();
}

/** What a person gets who does what starts a download. */
export async function downloadBy(page: Page, start: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), start()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Waits until a page has arrived: its heading has the focus, so that keys start from there. */
export async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeFocused();
}

/** Waits until the page that an address leads to is there, when the app starts with it. */
export async function expectStart(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}
