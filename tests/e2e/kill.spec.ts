// The whole browser is killed, or its own files are damaged: what was said to be saved is there again.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "./fixtures.ts";
import { name } from "./naming.ts";
import { examples, expectSaved } from "./plan.ts";
import { places } from "./places.ts";
import { type Profile, test } from "./profile.ts";
import { LONG, dice, rounds, seed } from "./rounds.ts";
import { mirroredNames } from "./second-copies.ts";
import { ageOfLoss, expectKept, olderThan, saidSaved, typedUntil } from "./typing-at-random.ts";

/** Each is a browser that is killed; the long run takes many. */
const KILLS = rounds(2);

test("a browser that is killed while one types loses less than a second", LONG, async ({ profile }) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const random = dice(seed);
  const losses: number[] = [];
  let taken = 0;
  await keepFirst(profile);
  let running = await profile.started("/settings");
  for (let kill = 0; kill < KILLS; kill += 1) {
    const typed = await typedUntil(running.kill, running.page, random);
    running = await profile.started("/settings");
    const kept = await expectKept(running.page, typed, olderThan(1_000, typed));
    losses.push(ageOfLoss(typed, kept));
    if (kept < saidSaved(typed)) taken += 1;
  }
  const oldest = `the oldest edit that was lost was ${Math.max(...losses)} ms old (${losses.join(", ")})`;
  console.log(`${KILLS} browsers killed, seed ${seed}: ${oldest}; ${taken} times it was said to be saved`);
});

for (const [damage, spoilt] of Object.entries({
  "has holes in it": (bytes: Buffer) => bytes.fill(0x5a, 0, Math.min(bytes.length, 4096)),
  "is cut short": (bytes: Buffer) => bytes.subarray(0, 10),
})) {
  test.describe(() => {
    test.setTimeout(90_000);
    test.beforeEach(({ profile }) => keepFirst(profile));

    test(`when the browser's own storage ${damage}, the app says so and brings the plan back`, async ({ profile }) => {
      await damageFiles(join(profile.folder, "Default", "Local Storage", "leveldb"), spoilt);
      const { page } = await profile.started("/");
      const notice = page.getByRole("status").filter({ hasText: "is missing from the storage of this browser" });
      await expect(notice).toBeVisible();
      await notice.getByRole("button", { name: "Bring back what is missing" }).click();
      await expect(page.getByRole("button", { name: "The first plan", exact: true })).toBeVisible();
    });

    test(`when the browser's own database ${damage}, the plan is there, and has a second copy again`, async ({ profile }) => {
      const databases = join(profile.folder, "Default", "IndexedDB");
      const [folder] = (await readdir(databases)).filter((name) => name.endsWith(".leveldb"));
      await damageFiles(join(databases, folder), spoilt);
      const { page } = await profile.started("/settings");
      await expect(name(page)).toHaveValue("The first plan");
      await expect.poll(() => mirroredNames(page)).toEqual(["The first plan"]);
      await name(page).fill("Gone on");
      await expectSaved(page);
      await expect.poll(() => mirroredNames(page)).toEqual(["Gone on"]);
    });
  });
}

/** Keeps a plan in a new profile, and closes the browser as one should. */
async function keepFirst(profile: Profile): Promise<void> {
  const { page, quit } = await profile.started("/plans");
  await page.evaluate((text) => {
    localStorage.setItem("backcast.plan.tea", text);
    localStorage.setItem("backcast.open", "tea");
  }, examples.teaShop);
  await page.goto("about:blank");
  await page.goto(`${places.root}#/settings`);
  await name(page).fill("The first plan");
  await expectSaved(page);
  // The page before was left while the browser made the database, which then keeps the next one waiting.
  await expect.poll(() => mirroredNames(page), { timeout: 20_000 }).toEqual(["The first plan"]);
  await quit();
}

/** Spoils what a browser has written into a folder. */
async function damageFiles(folder: string, spoilt: (bytes: Buffer) => Buffer): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /\.(log|ldb)$|^MANIFEST/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) await writeFile(join(folder, file), spoilt(await readFile(join(folder, file))));
}
