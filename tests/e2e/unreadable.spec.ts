// Files that are no plans: each gets a sentence that names it, and nothing that is kept changes.

import { readdirSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { dropFile } from "./files.ts";
import { examples, keepBefore, keptPlans, read } from "./plan.ts";

const FOLDER = "crates/planner/tests/hostile/";
const INDEX: { files: { file: string; expect: string }[] } = JSON.parse(read(`${FOLDER}index.json`));
const REFUSED = INDEX.files.filter((entry) => entry.expect.startsWith("reject")).map((entry) => entry.file);

test("a file that is no plan gets a sentence with its name, and changes nothing", async ({ page }) => {
  test.setTimeout(120_000);
  await keepBefore(page, { shop: examples.teaShop });
  await page.goto("#/plans");
  const present = readdirSync(new URL(`../../${FOLDER}`, import.meta.url));
  const files = REFUSED.filter((file) => present.includes(file));
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    await page.locator("#file").setInputFiles(new URL(`../../${FOLDER}${file}`, import.meta.url).pathname);
    await expect(page.getByRole("alert").filter({ hasText: `${file} was not opened. ` })).toBeVisible();
  }
  expect(await keptPlans(page)).toEqual({ shop: examples.teaShop });
});

test("a file larger than any plan is not read", async ({ page }) => {
  await page.goto("#/plans");
  const film = { name: "film.json", mimeType: "application/json", buffer: Buffer.alloc(3_000_000, " ") };
  await page.locator("#file").setInputFiles(film);
  await expect(page.getByRole("alert").filter({ hasText: "film.json is larger than 2 MiB" })).toBeVisible();
});

test("texts that look like scripts stay texts", async ({ page }) => {
  const attack = '<img src=x onerror="window.intruder=1"><script>window.intruder=1</script>';
  const plan = { ...JSON.parse(examples.teaShop), name: attack, direction: attack };
  await page.goto("");
  await dropFile(page.locator(".drop"), { name: "attack.json", text: JSON.stringify(plan) });
  await expect(page.getByRole("heading", { level: 1, name: attack })).toBeVisible();
  await page.getByRole("button", { name: "Keep it as a new plan" }).click();
  for (const place of ["#/plan", "#/direction", "#/share", "#/plans"]) {
    await page.goto(place);
    await expect(page.getByText(attack).first()).toBeAttached();
  }
  expect(await page.evaluate(() => "intruder" in window)).toBe(false);
});
