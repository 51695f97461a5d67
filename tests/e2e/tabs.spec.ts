// Several tabs with one plan: one of them changes it, the others read along and can take it over.

import { type BrowserContext, type Locator, type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { press, retype } from "./keyboard.ts";
import { name, names, open, rename } from "./naming.ts";
import { examples, expectSaved, keepBefore } from "./plan.ts";
import { LONG, dice, rounds, seed } from "./rounds.ts";
import { hearSaved } from "./status.ts";

const READING = "Another tab has this plan open.";

test("a second tab reads along, live, and changes nothing", async ({ page, context }) => {
  await open(page);
  const other = await secondTab(context);
  await expect(notice(other)).toBeVisible();
  await expect(name(other)).toBeDisabled();
  await expect(notice(page)).toBeHidden();
  await rename(page, "Changed in the first tab");
  await expect(name(other)).toHaveValue("Changed in the first tab");
  await other.keyboard.press("Control+Z");
  await expectAccessible(other);
  await expect.poll(() => names(page)).toEqual(["Changed in the first tab"]);
});

test("links and pages work while reading along", async ({ page, context }) => {
  await open(page);
  const other = await secondTab(context);
  await expect(notice(other)).toBeVisible();
  await other.getByRole("link", { name: "Back", exact: true }).click();
  await other.getByRole("link", { name: "Walk-back", exact: true }).click();
  await expect(other.getByRole("heading", { level: 1 })).toContainText("You need");
});

test("a tab takes the plan over, and the other one reads along from then on", async ({ page, context }) => {
  await open(page);
  await rename(page, "From the first");
  const other = await secondTab(context);
  await press(notice(other).getByRole("button", { name: "Work on it here" }));
  await expect(notice(page)).toBeVisible();
  await expect(name(page)).toBeDisabled();
  await expect(notice(other)).toBeHidden();
  await expect(heading(other)).toBeFocused();
  await rename(other, "From the second");
  await expect(name(page)).toHaveValue("From the second");
  await expect.poll(() => names(page)).toEqual(["From the second"]);
});

test("what was not saved yet when the plan is taken over goes on as a copy", async ({ page, context }) => {
  // The pause after typing never ends, so that what is typed is not saved.
  await page.addInitScript(() => {
    const setTimeout = window.setTimeout;
    window.setTimeout = ((act: TimerHandler, pause = 0) => (pause === 300 ? 0 : setTimeout(act, pause))) as any;
  });
  await open(page);
  const other = await secondTab(context);
  await retype(name(page), "Not saved");
  await press(notice(other).getByRole("button", { name: "Work on it here" }));
  await expect(page.getByRole("alert").filter({ hasText: "kept as a plan of its own, a copy" })).toBeVisible();
  await expect.poll(() => names(page)).toEqual(["Not saved, copy", "Quiet Kettle 2027"]);
  await expect(notice(other)).toBeHidden();
  await rename(other, "Gone on");
  await expect.poll(() => names(page)).toEqual(["Gone on", "Not saved, copy"]);
});

test("when the tab that has the plan is closed, the one that reads along has it", async ({ page, context }) => {
  await open(page);
  const other = await secondTab(context);
  await expect(notice(other)).toBeVisible();
  await rename(page, "The last word");
  await page.close();
  await expect(notice(other)).toBeHidden();
  await expect(name(other)).toHaveValue("The last word");
  await rename(other, "Gone on");
  await expectSaved(other);
});

test("tabs with different plans are not in each other's way", async ({ page, context }) => {
  await keepBefore(page, { tea: examples.teaShop, pumps: examples.pumpMaker });
  await page.goto("#/settings");
  await expect(name(page)).toBeVisible();
  const other = await secondTab(context);
  await expect(notice(other)).toBeVisible();
  await other.goto("#/plans");
  await other.getByRole("button", { name: "Halden Pumps 2027", exact: true }).click();
  await other.goto("#/settings");
  await rename(other, "Pumps");
  await rename(page, "Tea");
  await expect.poll(() => names(page)).toEqual(["Pumps", "Tea"]);
});

test("a page that comes back from the browser's memory shows what was saved meanwhile", async ({ playwright, context, page }) => {
  void playwright;
  await open(page);
  const other = await secondTab(context);
  await expect(notice(other)).toBeVisible();
  // The browser keeps pages only without the tools that watch it, so the two moments are told by hand.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  await expect(notice(other)).toBeHidden();
  await rename(other, "Meanwhile");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(name(page)).toHaveValue("Meanwhile");
  await expect(notice(page)).toBeVisible();
});

test.describe("without locks", () => {
  test.beforeEach(({ context }) => withoutLocks(context));

  test("of two tabs that change the same plan, the later one goes on in a copy", async ({ page, context }) => {
    await open(page);
    const other = await secondTab(context);
    await rename(page, "Changed here");
    await name(other).fill("Changed there");
    await expect(copied(other)).toBeVisible();
    await expectSaved(other);
    await expect(name(other)).toHaveValue("Changed there, copy");
    await rename(page, "Changed here again");
    await retype(name(other), "Gone on there");
    await expect.poll(() => names(page)).toEqual(["Changed here again", "Gone on there"]);
    await expect(copied(page)).toHaveCount(0);
  });

  test("who types on while the plan goes on as a copy types where the caret is", async ({ page, context }) => {
    await open(page);
    const other = await secondTab(context);
    await rename(page, "Changed here");
    await retype(name(other), "Changed th");
    await expect(name(other)).toHaveValue("Changed th, copy");
    await other.keyboard.type("ere");
    await expect(name(other)).toHaveValue("Changed there, copy");
    await expect.poll(() => names(page)).toEqual(["Changed here", "Changed there, copy"]);
  });
});

test.describe("a plan that another tab has deleted", () => {
  let other: Page;

  test.beforeEach(async ({ page, context }) => {
    await open(page);
    other = await secondTab(context);
  });

  test("is said to be, and goes on as a copy once something is typed", async ({ page }) => {
    await rename(page, "Saved before");
    await expectSaved(page);
    await deleteIt(other);
    await expect(deleted(page)).toBeVisible();
    await expect(page.getByText("Saved on this device")).toHaveCount(0);
    await expectAccessible(page);
    await name(page).fill("Still here");
    await expect(page.getByRole("alert").filter({ hasText: "This plan was deleted in another tab." })).toBeVisible();
    await expect(deleted(page)).toBeHidden();
    await expect.poll(() => names(page)).toEqual(["Still here, copy"]);
  });

  test("is kept on request by a tab that was reading along", async ({ page }) => {
    await expect(notice(other)).toBeVisible();
    await deleteIt(page);
    await expect(deleted(other)).toBeVisible();
    await press(deleted(other).getByRole("button", { name: "Keep it as a copy" }));
    await expect(deleted(other)).toBeHidden();
    await expect(heading(other)).toBeFocused();
    await expect.poll(() => names(page)).toEqual(["Quiet Kettle 2027, copy"]);
    await rename(other, "Gone on");
    await expect.poll(() => names(page)).toEqual(["Gone on"]);
  });

  test("is not lost to a newer version of the app", async ({ page }) => {
    await deleteIt(other);
    await expect(deleted(page)).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event("backcast-update")));
    await press(page.getByRole("button", { name: "Reload" }));
    await expect(page.getByText("It waits, because reloading would lose what is not saved.")).toBeVisible();
    await expect(name(page)).toHaveValue("Quiet Kettle 2027");
  });

  test("is the same plan again when the other tab brings it back", async ({ page }) => {
    await deleteIt(other);
    await expect(deleted(page)).toBeVisible();
    await other.getByRole("button", { name: "Undo" }).last().click();
    await expect(deleted(page)).toBeHidden();
    await rename(page, "Gone on");
    await expect.poll(() => names(page)).toEqual(["Gone on"]);
  });

  test("is said to be when it was deleted while the page was away", async ({ page }) => {
    await expect(notice(other)).toBeVisible();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await expect(notice(other)).toBeHidden();
    await page.evaluate(() => localStorage.removeItem("backcast.plan.tea"));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await expect(deleted(page)).toBeVisible();
  });
});

test.describe("tabs that take turns at random", () => {
  for (const locks of [true, false]) {
    for (let round = 1; round <= rounds(2); round += 1) {
      test(`lose nothing that was said to be saved, ${locks ? "with" : "without"} locks, round ${round}`, LONG, async ({ page, context }) => {
        test.setTimeout(120_000);
        if (!locks) await withoutLocks(context);
        await takeTurns(page, seed + round - 1, locks);
      });
    }
  }
});

/**
 * Some tabs add to the name of one plan in turns, and do not always wait until that is saved, so that two may save at the
 * same time. Whatever one of them said it had saved is in the plan or in a copy at the end.
 */
async function takeTurns(first: Page, seed: number, locks: boolean): Promise<void> {
  const random = dice(seed);
  const saved: string[] = [];
  await open(first);
  const tabs = [first];
  for (let more = 1 + Math.floor(random() * 3); more > 0; more -= 1) tabs.push(await secondTab(first.context()));
  for (const tab of tabs) await hearSaved(tab, (name) => saved.push(name));
  const editable = async () => (await Promise.all(tabs.map(isEditable))).filter(Boolean).length;
  await expect.poll(editable).toBe(locks ? 1 : tabs.length);
  let hurried = 0;
  for (let turn = 1; turn <= 12; turn += 1) {
    const tab = tabs[Math.floor(random() * tabs.length)];
    const [takesOver, waits] = [random() < 0.5, random() < 0.5];
    if (!(await isEditable(tab))) {
      if (!takesOver) continue;
      await notice(tab).getByRole("button", { name: "Work on it here" }).click();
      await expect(heading(tab)).toBeFocused();
    }
    await name(tab).press("End");
    await tab.keyboard.insertText(markOf(turn));
    if (waits) await expect.poll(() => marksIn(saved)).toContain(markOf(turn));
    else hurried += 1;
  }
  for (const tab of tabs) {
    await expect(tab.getByText(/^(Saving…|Not saved)$/)).toHaveCount(0);
    saved.push(await name(tab).inputValue());
  }
  await expect.poll(async () => marksIn(await names(first))).toEqual(expect.arrayContaining(marksIn(saved)));
  const kept = await names(first);
  // With locks, only who lost one with something unsaved goes on in a copy.
  if (locks) expect(kept.length).toBeLessThanOrEqual(1 + hurried);
  console.log(`Tabs: seed ${seed}, ${tabs.length} tabs, ${locks ? "with" : "without"} locks, ${hurried} turns that did not wait, ${kept.length} plans at the end`);
}

/** What a turn adds to the name of the plan. */
function markOf(turn: number): string {
  return ` ${turn}.`;
}

/** What all turns added to these names. */
function marksIn(names: string[]): string[] {
  return names.flatMap((name) => name.match(/ \d+\./g) ?? []);
}

function isEditable(page: Page): Promise<boolean> {
  return name(page).isEnabled();
}

async function withoutLocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
}

/** The plan that is open, in another tab. */
async function secondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("#/settings");
  await expect(name(page)).toBeVisible();
  return page;
}

function notice(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: READING });
}

function heading(page: Page): Locator {
  return page.getByRole("heading", { level: 1 });
}

function deleted(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: "Another tab has deleted this plan." });
}

/** Deletes the only plan. */
async function deleteIt(page: Page): Promise<void> {
  await page.goto("#/plans");
  await page.getByRole("button", { name: /^Delete/ }).click();
  await expect.poll(() => names(page)).toEqual([]);
}

function copied(page: Page): Locator {
  return page.getByRole("alert").filter({ hasText: "This plan was changed in another tab meanwhile." });
}
