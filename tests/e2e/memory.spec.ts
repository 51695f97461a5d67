// A page that the browser keeps in its memory when one leaves it, and shows again as it was: with a real one of these.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { expectPage, expectSaved } from "./plan.ts";
import { places } from "./places.ts";
import { started, withProfile } from "./profile.ts";

test("a page that comes back from the browser's memory shows what another tab saved meanwhile, and goes on from there", async () => {
  test.setTimeout(60_000);
  await withProfile(async (profile) => {
    const running = await started(profile, "/");
    const { page } = running;
    await page.getByRole("button", { name: "Start a plan" }).click();
    await expectPage(page, "What must be different?");
    await page.goto(`${places.root}#/settings`);
    await rename(page, "Before");
    await page.evaluate(() => ((window as any).isTheSame = true));
    await page.goto("about:blank");
    const other = await page.context().newPage();
    await other.goto(`${places.root}#/settings`);
    await rename(other, "Meanwhile");
    // Not at once, so that this page can still answer.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(name(page)).toHaveValue("Meanwhile");
    expect(await page.evaluate(() => (window as any).isTheSame), "the page was kept in memory").toBe(true);
    await expect(page.getByText("Another tab has this plan open.")).toBeVisible();
    await other.close();
    await rename(page, "Afterwards");
    await page.reload();
    await expect(name(page)).toHaveValue("Afterwards");
    await running.quit();
  });
});

async function rename(page: Page, to: string): Promise<void> {
  await retype(name(page), to);
  await expectSaved(page);
}

function name(page: Page) {
  return page.getByRole("textbox", { name: "Name of the plan" });
}
