// Every single call that writes to the storage is refused, with five names of errors, once and for ever: the app never
// says that it saved what it did not, the plan is in the storage or in a download, and other pages' texts stay as they are.

import { type BrowserContext, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { downloadBy, examples, keepBefore, keptPlans } from "./plan.ts";
import { SAVED, said, watchSaving } from "./status.ts";

const ERRORS = ["SecurityError", "QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED", "NS_ERROR_FILE_CORRUPTED", "UnknownError"];

/** What another page of the same host keeps. */
const FOREIGN = { "backcasting.notes": "not ours", other: "{}" };

/** A refusal of one call to `setItem`, counted from 1, and of those that follow when it is for ever. */
type Refusal = { at: number; error: string; isForEver: boolean };

for (const error of ERRORS) {
  for (const isForEver of [false, true]) {
    test(`${error} at every write, ${isForEver ? "for ever" : "once"}, loses nothing and claims nothing`, async ({ context }) => {
      test.setTimeout(300_000);
      let at = 0;
      do at += 1;
      while (await isRefused(context, { at, error, isForEver }));
      expect(at, "writes in two edits").toBeGreaterThan(2);
      console.log(`${at - 1} writes refused, ${error} ${isForEver ? "for ever" : "once"}`);
    });
  }
}

/** Edits a plan twice while a call is refused; says whether there was such a call. */
async function isRefused(context: BrowserContext, refusal: Refusal): Promise<boolean> {
  const page = await context.newPage();
  const key = `plan-${refusal.at}`;
  await keepBefore(page, { [key]: examples.teaShop });
  await keepForeign(page);
  await watchSaving(page);
  await refuse(page, refusal);
  await page.goto("#/settings");
  for (const name of ["First", "Second"]) {
    await retype(page.getByRole("textbox", { name: "Name of the plan" }), name);
    // What is written while one types may be refused, and what is written once typing rests not.
    await page.evaluate(() => new Promise((rested) => setTimeout(rested, 400)));
    await expect(page.getByText(new RegExp(`^(${SAVED}|Not saved)$`))).toBeVisible();
  }
  await expectTruth(page, key);
  const refused = await page.evaluate(() => (window as any).refused);
  await page.close();
  return refused;
}

/** What the app said is so, and the last edit is in the storage or in the download that is offered. */
async function expectTruth(page: Page, key: string): Promise<void> {
  for (const { words, kept } of await said(page)) {
    if (words === SAVED) expect(["First", "Second"]).toContain(JSON.parse(kept ?? "{}").name);
  }
  const name = JSON.parse((await keptPlans(page))[key]).name;
  if (await page.getByText(SAVED, { exact: true }).isVisible()) {
    expect(name).toBe("Second");
  } else {
    expect(["Quiet Kettle 2027", "First", "Second"]).toContain(name);
    const download = page.getByRole("alert").getByRole("button", { name: "Download a copy" });
    const { text } = await downloadBy(page, () => download.click());
    expect(JSON.parse(text).name).toBe("Second");
  }
  expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject(FOREIGN);
}

async function keepForeign(page: Page): Promise<void> {
  await page.addInitScript((foreign) => {
    for (const [name, text] of Object.entries(foreign)) localStorage.setItem(name, text);
  }, FOREIGN);
}

async function refuse(page: Page, refusal: Refusal): Promise<void> {
  await page.addInitScript(({ at, error, isForEver }) => {
    const setItem = Storage.prototype.setItem;
    let calls = 0;
    (window as any).refused = false;
    Storage.prototype.setItem = function (name, text) {
      if (this !== localStorage) return setItem.call(this, name, text);
      calls += 1;
      if (calls !== at && !(isForEver && calls > at)) return setItem.call(this, name, text);
      (window as any).refused = true;
      throw new DOMException("A refusal for a test.", error);
    };
  }, refusal);
}
