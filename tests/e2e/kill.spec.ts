// The whole browser is killed, or its own files are damaged: what was said to be saved is there again.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { examples, expectSaved } from "./plan.ts";
import { places } from "./places.ts";
import { started, withProfile } from "./profile.ts";
import { mirroredNames } from "./second-copies.ts";

/** Each is a browser that is killed; the long run takes many. */
const KILLS = Number(process.env.BACKCAST_ROUNDS ?? 2);

test("a browser that is killed while one types loses less than a second", async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  await withProfile(async (profile) => {
    let expected = await firstPlan(profile);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const running = await started(profile, "/settings");
      await expect(name(running.page)).toHaveValue(expected);
      for (let word = 0; word < 3; word += 1) {
        expected = `Kill ${kill}, word ${word}`;
        await name(running.page).fill(expected);
        await expectSaved(running.page);
      }
      // At some moment after the last word was said to be saved, within a second of it.
      await running.page.waitForTimeout((kill * 317) % 700);
      await running.kill();
    }
    const running = await started(profile, "/settings");
    await expect(name(running.page)).toHaveValue(expected);
    await running.quit();
    console.log(`Kills: ${KILLS} browsers killed, every plan as it was last said to be saved`);
  });
});

for (const [damage, spoilt] of Object.entries({
  "has holes in it": (bytes: Buffer) => bytes.fill(0x5a, 0, Math.min(bytes.length, 4096)),
  "is cut short": (bytes: Buffer) => bytes.subarray(0, 10),
})) {
  test(`when the browser's own storage ${damage}, the app says so and brings the plan back`, async () => {
    test.setTimeout(90_000);
    await withProfile(async (profile) => {
      await firstPlan(profile);
      await damageStorage(profile, spoilt);
      const running = await started(profile, "/");
      const notice = running.page.getByRole("status").filter({ hasText: "is missing from the storage of this browser" });
      await expect(notice).toBeVisible();
      await notice.getByRole("button", { name: "Bring back what is missing" }).click();
      await expect(running.page.getByRole("button", { name: "The first plan", exact: true })).toBeVisible();
      await running.quit();
    });
  });
}

/** Keeps a plan in a new profile, and closes the browser as one should. */
async function firstPlan(profile: string): Promise<string> {
  const running = await started(profile, "/plans");
  await running.page.evaluate((text) => {
    localStorage.setItem("backcast.plan.tea", text);
    localStorage.setItem("backcast.open", "tea");
  }, examples.teaShop);
  await running.page.goto("about:blank");
  await running.page.goto(`${places.root}#/settings`);
  await name(running.page).fill("The first plan");
  await expectSaved(running.page);
  // The page before was left while the browser made the database, which then keeps the next one waiting.
  await expect.poll(() => mirroredNames(running.page), { timeout: 20_000 }).toEqual(["The first plan"]);
  await running.quit();
  return "The first plan";
}

async function damageStorage(profile: string, spoilt: (bytes: Buffer) => Buffer): Promise<void> {
  const folder = join(profile, "Default", "Local Storage", "leveldb");
  const files = (await readdir(folder)).filter((file) => /\.(log|ldb)$|^MANIFEST/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) await writeFile(join(folder, file), spoilt(await readFile(join(folder, file))));
}

function name(page: Page) {
  return page.getByRole("textbox", { name: "Name of the plan" });
}
