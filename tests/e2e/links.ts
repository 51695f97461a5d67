// Links that hold a plan, as the page that shares it makes them.

import { type Page } from "@playwright/test";
import { keepBefore } from "./plan.ts";

/** The link to a plan, which is kept under the key "small", as the page that shares it shows it. */
export async function linkTo(page: Page, plan: string, { notes } = { notes: true }): Promise<string> {
  await keepBefore(page, { small: plan });
  await page.goto("#/share");
  if (!notes) await page.getByRole("checkbox", { name: /^With the notes/ }).uncheck();
  await page.getByText("See the link").click();
  return page.getByRole("textbox", { name: "The link" }).inputValue();
}
