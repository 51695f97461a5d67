// Remove everything: for the laptop that the next client will sit at.

import { type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { press, retype } from "./keyboard.ts";
import { mirroredNames } from "./second-copies.ts";
import { places } from "./places.ts";
import { examples, expectStart, keepBefore } from "./plan.ts";

test("everything is removed, and nothing of others", async ({ page, context }) => {
  await keepBefore(page, { shop: examples.teaShop, pumps: examples.pumpMaker });
  await page.goto("#/plans");
  await expectStart(page, "Your plans");
  await expect.poll(async () => (await mirroredNames(page)).length).toBe(2);
  await page.evaluate(async (folder) => {
    localStorage.setItem("other.app", "not ours");
    sessionStorage.setItem("backcast.repaired", "yes");
    await caches.open("other-cache");
    await caches.open(`backcast-1 ${folder}`);
    await caches.open(`backcast-1 ${folder}another/folder/`);
  }, places.root);
  const other = await context.newPage();
  await other.goto("#/settings");
  await expect(other.getByRole("textbox", { name: "Name of the plan" })).toBeVisible();
  await press(page.getByText("Remove everything from this device"));
  await expect(page.getByText("all 2 plans with their second copies")).toBeVisible();
  await expectAccessible(page);
  await press(page.getByRole("button", { name: "Remove everything", exact: true }));
  await expect(page.getByText("Everything is removed.")).toBeVisible();
  expect(await left(page)).toEqual({ keys: ["other.app"], databases: [], caches: ["other-cache", `backcast-1 ${places.root}another/folder/`] });
  await expect(other.getByRole("button", { name: "Start a plan" }), "other tabs close their plan").toBeVisible();
  // What is begun now, without loading the page anew, has a second copy again, in each tab.
  for (const tab of [page, other]) {
    await tab.goto("#/");
    await tab.getByRole("button", { name: "Start a plan" }).click();
    await tab.goto("#/settings");
    await retype(tab.getByRole("textbox", { name: "Name of the plan" }), "Begun anew");
  }
  await expect.poll(async () => (await mirroredNames(page)).length, "second copies").toBe(2);
  await page.goto("#/plans");
  await press(page.getByText("Remove everything from this device"));
  await press(page.getByRole("button", { name: "Remove everything", exact: true }));
  await expect(page.getByText("Everything is removed.")).toBeVisible();
  await page.reload();
  await expectStart(page, "Your plans");
  await expect(page.getByText("No plans on this device yet")).toBeVisible();
});

test("all plans are downloaded first, if one likes, also what this version cannot read", async ({ page }) => {
  const newer = JSON.stringify({ ...JSON.parse(examples.pumpMaker), version: 99, moons: 3 });
  const lost = '{"format":"backcast-plan","version":1,"name":"Half a pl';
  await keepBefore(page, { shop: examples.teaShop, lost, newer });
  await page.goto("#/plans");
  await page.getByText("Remove everything from this device").click();
  const files: Record<string, string> = {};
  page.on("download", async (download) => {
    files[download.suggestedFilename().replace(/ \d{4}-\d\d-\d\d/, "")] = await readFile(await download.path(), "utf8");
  });
  await page.getByRole("button", { name: "Download all plans first" }).click();
  await expect.poll(() => files).toEqual({
    "Quiet Kettle 2027.plan.json": examples.teaShop,
    "Halden Pumps 2027.plan.json": newer,
    "plan lost.json": lost,
  });
});

test("what the browser keeps back is said", async ({ page }) => {
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto("#/plans");
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {
      throw new DOMException("no", "UnknownError");
    };
  });
  await page.getByText("Remove everything from this device").click();
  await page.getByRole("button", { name: "Remove everything", exact: true }).click();
  await expect(page.getByText("Not everything could be removed")).toBeVisible();
});

/** What is left in the browser. */
function left(page: Page) {
  return page.evaluate(async () => ({
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage).filter((key) => key !== "given")],
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
}
