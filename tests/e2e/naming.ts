// One plan that is open, told by its name: the field it is typed into, and the names that are kept.

import { expect, type Locator, type Page } from "@playwright/test";
import { retype } from "./keyboard.ts";
import { examples, keepBefore, keptPlans } from "./plan.ts";

/** Keeps the tea shop's plan under the key "tea" and opens it where its name is. */
export async function open(page: Page): Promise<void> {
  await keepBefore(page, { tea: examples.teaShop });
  await page.goto("#/settings");
  await expect(name(page)).toBeVisible();
}

/** The field with the name of the open plan. */
export function name(page: Page): Locator {
  return page.getByRole("textbox", { name: "Name of the plan" });
}

/** Types another name, and waits until a plan of that name is kept. */
export async function rename(page: Page, to: string): Promise<void> {
  await retype(name(page), to);
  await expect.poll(() => names(page)).toContain(to);
}

/** The names of the plans that are kept. */
export async function names(page: Page): Promise<string[]> {
  return Object.values(await keptPlans(page)).map((text) => JSON.parse(text).name).sort();
}
