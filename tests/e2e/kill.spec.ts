// The whole browser is killed, or its own files are damaged: what was said to be saved is there again.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { name } from "./naming.ts";
import { examples, expectSaved } from "./plan.ts";
import { places } from "./places.ts";
import { started, withProfile } from "./profile.ts";
import { dice, RANDOM, rounds, seed } from "./rounds.ts";
import { mirroredNames } from "./second-copies.ts";
import { ageOfLoss, expectKept, olderThan, saidSaved, typedUntil } from "./typing-at-random.ts";

/** Each is a browser that is killed; the long run takes many. */
const KILLS = rounds(2);

test("a browser that is killed while one types loses less than a second", RANDOM, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const random = dice(seed);
  const losses: number[] = [];
  let taken = 0;
  await withProfile(async (profile) => {
    await firstPlan(profile);
    let running = await started(profile, "/settings");
    for (let kill = 0; kill < KILLS; kill += 1) {
      const typed = await typedUntil(running.kill, running.page, random);
      running = await started(profile, "/settings");
      const kept = await expectKept(running.page, typed, olderThan(1_000, typed));
      losses.push(ageOfLoss(typed, kept));
      if (kept < saidSaved(typed)) taken += 1;
    }
    await running.quit();
  });
  const oldest = `the oldest edit that was lost was ${Math.max(...losses)} ms old (${losses.join(", ")})`;
  console.log(`${KILLS} browsers killed, seed ${seed}: ${oldest}; ${taken} times it was said to be saved`);
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
async function firstPlan(profile: string): Promise<void> {
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
}

async function damageStorage(profile: string, spoilt: (bytes: Buffer) => Buffer): Promise<void> {
  const folder = join(profile, "Default", "Local Storage", "leveldb");
  const files = (await readdir(folder)).filter((file) => /\.(log|ldb)$|^MANIFEST/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) await writeFile(join(folder, file), spoilt(await readFile(join(folder, file))));
}
