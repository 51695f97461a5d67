// Two generations of every plan: what is damaged is stepped over, and stays.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { name, open, rename } from "./naming.ts";
import { downloadBy, expectStart } from "./plan.ts";

test("every save leaves the one before in its place", async ({ page }) => {
  await open(page);
  await rename(page, "First");
  await rename(page, "Second");
  const texts = await page.evaluate(() => ["", ".2"].map((place) => localStorage.getItem(`backcast.plan.tea${place}`)!));
  const names = texts.map((text) => JSON.parse(text.slice(text.indexOf("\n"))).name);
  expect(names.sort()).toEqual(["First", "Second"]);
  for (const text of texts) expect(text).toMatch(/^backcast-stored 1 \d+ \d+ [0-9a-f]{8}\n/);
});

test("a damaged text is stepped over, said to be there, and handed out as it is", async ({ page }) => {
  // With a second copy it would be put right at once.
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await open(page);
  await rename(page, "First");
  await rename(page, "Second");
  const damaged = await page.evaluate(() => {
    const places = ["", ".2"].map((place) => `backcast.plan.tea${place}`);
    const newest = places.find((name) => localStorage.getItem(name)!.includes('"name": "Second"'))!;
    const text = localStorage.getItem(newest)!.slice(0, -40);
    localStorage.setItem(newest, text);
    return text;
  });
  await page.goto("#/plans");
  await page.reload();
  await expectStart(page, "Your plans");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^First/ }) });
  await expect(row).toContainText("A damaged text lies beside it that may be newer.");
  const { text } = await downloadBy(page, () => row.getByRole("button", { name: "Download it as it is" }).click());
  expect(text).toBe(damaged);
  await page.goto("#/settings");
  await retype(name(page), "Third");
  const kept = () => page.evaluate(() => Object.values(localStorage) as string[]);
  await expect.poll(async () => (await kept()).some((text) => text.includes('"name": "Third"'))).toBe(true);
  expect(await kept()).toContain(damaged);
});
