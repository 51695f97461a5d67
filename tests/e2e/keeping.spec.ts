// Nothing is lost: what is typed outlives the page, files come back as they went out, and no plan replaces another.

import { type Locator, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { dropFile, pasteText } from "./files.ts";
import {
  downloadBy,
  examples,
  expectPage,
  expectSaved,
  expectStart,
  keepBefore,
  keptPlan,
  keptPlans,
  withoutStamp,
} from "./plan.ts";
import { SAVED, said, watchSaving } from "./status.ts";

const DAMAGED = '{"format":"backcast-plan","version":1,"name":"Half a pl';

test("reloading keeps everything", async ({ page }) => {
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto("#/settings");
  await retype(page.getByRole("textbox", { name: "Name of the plan" }), "Quiet Kettle, second try");
  await expectSaved(page);
  const before = await keptPlans(page);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name of the plan" })).toHaveValue("Quiet Kettle, second try");
  expect(await keptPlans(page)).toEqual(before);
  const { name, ...rest } = withoutStamp(before.shop);
  const { name: _, ...original } = withoutStamp(examples.teaShop);
  expect(name).toBe("Quiet Kettle, second try");
  expect(rest).toEqual(original);
});

test("what was typed just before leaving the page is kept", async ({ page }) => {
  await keepBefore(page, { shop: examples.teaShop });
  // The pause after typing never ends, so that only leaving the page can save.
  await page.addInitScript(() => {
    const setTimeout = window.setTimeout;
    window.setTimeout = ((act: TimerHandler, pause = 0) => (pause === 300 ? 0 : setTimeout(act, pause))) as any;
  });
  await page.goto("#/settings");
  await retype(page.getByRole("textbox", { name: "Name of the plan" }), "In the nick of time");
  await expect(page.getByText("Saving…")).toBeVisible();
  expect((await keptPlan(page)).name).toBe("Quiet Kettle 2027");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name of the plan" })).toHaveValue("In the nick of time");
  expect((await keptPlan(page)).name).toBe("In the nick of time");
});

test("who types on without a pause is saved all the same: nothing waits for longer than 300 ms", async ({ page }) => {
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto("#/settings");
  const name = page.getByRole("textbox", { name: "Name of the plan" });
  await name.focus();
  await page.keyboard.press("ControlOrMeta+A");
  // From here on, time passes only when the test says so.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(withSmallNumbers);
  const typed = "everything that is typed";
  for (let count = 1; count <= typed.length; count += 1) {
    await page.keyboard.press(typed[count - 1]);
    await page.clock.runFor(100);
    const kept = (await keptPlan(page)).name;
    if (count > 3) {
      expect(typed.startsWith(kept), `${kept} is what was typed`).toBe(true);
      expect(kept.length, `letters kept of ${count}`).toBeGreaterThanOrEqual(count - 2);
    }
    await expect(page.getByText("Saving…")).toBeVisible();
  }
  await page.clock.runFor(300);
  await expect(page.getByText(SAVED)).toBeVisible();
  expect((await keptPlan(page)).name).toBe(typed);
});

/** The timers of the test's clock have larger numbers than a browser's, and than the app can hold. */
function withSmallNumbers(): void {
  const { setTimeout, clearTimeout } = window;
  const numbers: any[] = [0];
  window.setTimeout = ((...given: Parameters<typeof setTimeout>) => numbers.push(setTimeout(...given)) - 1) as any;
  window.clearTimeout = (small) => clearTimeout(numbers[small as number]);
}

test("the app says that a plan is saved only once the browser holds it", async ({ page }) => {
  await keepBefore(page, { shop: examples.teaShop });
  await watchSaving(page);
  await page.goto("#/settings");
  for (const name of ["First", "Second"]) {
    await retype(page.getByRole("textbox", { name: "Name of the plan" }), name);
    await expect.poll(async () => (await keptPlan(page)).name).toBe(name);
    await expectSaved(page);
  }
  const claims = (await said(page)).filter(({ words }) => words === SAVED);
  expect(claims.map(({ kept }) => JSON.parse(kept ?? "{}").name)).toEqual(["First", "Second"]);
});

test.describe("a downloaded plan", () => {
  const ways: Record<string, (page: Page, file: { name: string; text: string }) => Promise<void>> = {
    chosen: (page, { name, text }) =>
      page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) }),
    dropped: (page, file) => dropFile(page.locator(".drop"), file),
    pasted: (page, { text }) => pasteText(page, text),
  };

  for (const [way, open] of Object.entries(ways)) {
    test(`is the same when it is ${way}, and a plan of its own`, async ({ page }) => {
      await keepBefore(page, { pumps: examples.pumpMaker });
      await page.goto("#/share");
      const file = await downloadBy(page, () => page.getByRole("button", { name: "Download a copy" }).click());
      expect(withoutStamp(file.text)).toEqual(withoutStamp(examples.pumpMaker));
      await page.goto("#/plans");
      await expectPage(page, "Your plans");
      await open(page, file);
      await expectPage(page, "Halden Pumps 2027");
      expect(await keptPlans(page), "nothing is kept before it was looked at").toEqual({ pumps: examples.pumpMaker });
      await page.getByRole("button", { name: "Keep it as a new plan" }).click();
      await expectPage(page, "Halden Pumps 2027");
      const { pumps, ...others } = await keptPlans(page);
      expect(pumps).toBe(examples.pumpMaker);
      expect(Object.values(others).map(withoutStamp)).toEqual([withoutStamp(file.text)]);
    });
  }

  test("that is looked at and left is not kept", async ({ page }) => {
    await page.goto("");
    await dropFile(page.locator(".drop"), { name: "tea.json", text: examples.teaShop });
    await expectPage(page, "Quiet Kettle 2027");
    await expect(page.getByText("January 2027 to December 2027")).toBeVisible();
    await page.getByRole("link", { name: "Leave it" }).click();
    await expectPage(page, /walked|what you know/i);
    expect(await keptPlans(page)).toEqual({});
  });
});

test("an example opens as a copy of one's own each time", async ({ page }) => {
  await page.goto("");
  for (let copies = 1; copies <= 2; copies += 1) {
    await page.getByRole("button", { name: /^A tea shop online/ }).click();
    await expectPage(page, "Quiet Kettle 2027");
    await page.getByRole("link", { name: "Backcast", exact: true }).click();
    await expect.poll(async () => Object.keys(await keptPlans(page)).length).toBe(copies);
  }
  const plans = Object.values(await keptPlans(page)).map(withoutStamp);
  expect(plans).toEqual([withoutStamp(examples.teaShop), withoutStamp(examples.teaShop)]);
});

test.describe("among several plans", () => {
  test.beforeEach(async ({ page }) => {
    await keepBefore(page, { pumps: examples.pumpMaker, roofs: examples.roofingFirm, lost: DAMAGED });
    await page.goto("#/plans");
    await expectStart(page, "Your plans");
  });

  test("one is renamed", async ({ page }) => {
    await row(page, "Halden Pumps 2027").getByRole("button", { name: "Rename" }).click();
    await expectPage(page, "Name, currency and months");
    await retype(page.getByRole("textbox", { name: "Name of the plan" }), "Pumps");
    await page.goto("#/plans");
    await expect(row(page, "Pumps")).toBeVisible();
    await expectOthersUntouched(page, ["roofs", "lost"]);
  });

  test("one is duplicated", async ({ page }) => {
    await row(page, "Halden Pumps 2027").getByRole("button", { name: "Duplicate" }).click();
    await expect(row(page, "Halden Pumps 2027, copy")).toBeVisible();
    await expectOthersUntouched(page, ["pumps", "roofs", "lost"]);
    const copy = Object.entries(await keptPlans(page)).find(([key]) => !["pumps", "roofs", "lost"].includes(key));
    const original = withoutStamp(examples.pumpMaker);
    expect(withoutStamp(copy?.[1] ?? "{}")).toEqual({ ...original, name: "Halden Pumps 2027, copy" });
  });

  test("one is deleted, and comes back with Undo", async ({ page }) => {
    await row(page, "Halden Pumps 2027").getByRole("button", { name: "Delete" }).click();
    await expect(row(page, "Halden Pumps 2027")).toHaveCount(0);
    await expectOthersUntouched(page, ["roofs", "lost"]);
    await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
    await expect(row(page, "Halden Pumps 2027")).toBeVisible();
    await expectOthersUntouched(page, ["pumps", "roofs", "lost"]);
  });

  test("how much room all of them take is said", async ({ page }) => {
    await page.evaluate(() => localStorage.setItem("backcast.more", "x".repeat(700_000)));
    await page.reload();
    const used = await page.evaluate(() => {
      const ours = Object.entries(localStorage).filter(([name]) => name.startsWith("backcast."));
      return ours.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    });
    const percent = Math.ceil((100 * used) / (2 * 1024 * 1024));
    expect(percent).toBeGreaterThan(33);
    await expect(page.getByText(`All plans together take ${percent}% of what may be kept here.`)).toBeVisible();
  });

  test("one that cannot be read is listed, stays as it is, and can be downloaded", async ({ page }) => {
    const damaged = row(page, "A plan that cannot be read");
    await expect(damaged).toBeVisible();
    const { text } = await downloadBy(page, () => damaged.getByRole("button", { name: "Download it as it is" }).click());
    expect(text).toBe(DAMAGED);
    await expectOthersUntouched(page, ["pumps", "roofs", "lost"]);
  });
});

function row(page: Page, plan: string): Locator {
  const heading = page.getByRole("rowheader", { name: new RegExp(`^${plan}($| open now| [A-Z])`) });
  return page.getByRole("row").filter({ has: heading });
}

async function expectOthersUntouched(page: Page, keys: string[]): Promise<void> {
  const originals: Record<string, string> = { pumps: examples.pumpMaker, roofs: examples.roofingFirm, lost: DAMAGED };
  const kept = await keptPlans(page);
  for (const key of keys) expect(kept[key], key).toBe(originals[key]);
}
