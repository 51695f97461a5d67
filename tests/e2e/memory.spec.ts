// A page that the browser keeps in its memory when one leaves it, and shows again as it was: with a real one of these.

import { expect } from "./fixtures.ts";
import { name, rename } from "./naming.ts";
import { expectSettled } from "./network.ts";
import { expectPage } from "./plan.ts";
import { places } from "./places.ts";
import { test } from "./profile.ts";

test("a page that comes back from the browser's memory shows what another tab saved meanwhile, and goes on from there", async ({ profile }) => {
  test.setTimeout(60_000);
  const { page } = await profile.started("/");
  await page.getByRole("button", { name: "Start a plan" }).click();
  await expectPage(page, "What must be different?");
  await page.goto(`${places.root}#/settings`);
  await rename(page, "Before");
  await page.evaluate(() => ((window as any).isTheSame = true));
  // A page that is left while the browser begins to keep the app is not kept in memory.
  await expectSettled(page);
  await page.goto("about:blank");
  const other = await page.context().newPage();
  await other.goto(`${places.root}#/settings`);
  await rename(other, "Meanwhile");
  // Not at once, so that this page can still answer.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect(name(page)).toHaveValue("Meanwhile");
  expect(await page.evaluate(() => (window as any).isTheSame), "the page was kept in memory").toBe(true);
  const notice = page.getByText("Another tab has this plan open.");
  await expect(notice).toBeVisible();
  await other.close();
  await expect(notice).toBeHidden();
  await rename(page, "Afterwards");
  await page.reload();
  await expect(name(page)).toHaveValue("Afterwards");
});
