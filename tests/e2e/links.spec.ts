// Plans in links: made, opened before anything is kept, taken out of the address, and refused when damaged.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { press } from "./keyboard.ts";
import { linkTo } from "./links.ts";
import { emptyPlan, examples, expectStart, keepBefore, keptPlans, withoutStamp } from "./plan.ts";
import { dice } from "./rounds.ts";

const SMALL = JSON.stringify({ ...emptyPlan, name: "A small plan", direction: "North, and quickly." });

test("a plan goes through a link and comes out the same, and nothing is kept before one says so", async ({ page, context }) => {
  const link = await linkTo(page, SMALL);
  expect(link.length).toBeLessThan(2000);
  const other = await context.newPage();
  await other.goto(link);
  await expectStart(other, "A small plan");
  expect(new URL(other.url()).hash).toBe("#/preview");
  expect(Object.keys(await keptPlans(other))).toEqual(["small"]);
  await expectAccessible(other);
  await press(other.getByRole("button", { name: "Keep it as a new plan" }));
  const { small, ...copy } = await keptPlans(other);
  expect(Object.keys(copy)).toHaveLength(1);
  expect(withoutStamp(Object.values(copy)[0])).toMatchObject(withoutStamp(small) as object);
});

test("without the notes, what was answered stays here", async ({ page, context }) => {
  const link = await linkTo(page, examples.teaShop, { notes: false });
  const other = await context.newPage();
  await other.goto(link);
  await other.getByRole("button", { name: "Keep it as a new plan" }).click();
  await expect.poll(async () => Object.keys(await keptPlans(other)).length).toBe(2);
  const { small, ...copy } = await keptPlans(other);
  const [mine, theirs] = [small, Object.values(copy)[0]].map((text) => JSON.parse(text));
  expect(theirs.tactics.length).toBe(mine.tactics.length);
  expect(JSON.stringify(theirs).length).toBeLessThan(JSON.stringify(mine).length);
});

test("a link that was cut or changed is refused with what happened, and nothing is opened", async ({ page, context }) => {
  const link = await linkTo(page, SMALL);
  const damaged: [string, RegExp][] = [
    [link.slice(0, -7), /Its last 7 characters are missing\./],
    [link.replace(/.{3}$/, "abc"), /Something in it has changed on the way\./],
    [link.replace("#p=1.", "#p=2."), /made by a newer version/],
  ];
  for (const [address, why] of damaged) {
    const other = await context.newPage();
    await other.goto(address);
    await expectStart(other, "This link cannot be opened");
    await expect(other.getByRole("alert").filter({ hasText: why })).toBeVisible();
    await expectAccessible(other);
    expect(Object.keys(await keptPlans(other))).toEqual(["small"]);
    await other.close();
  }
});

test("the whole link put into the address of a refused one opens", async ({ page, context }) => {
  const link = await linkTo(page, SMALL);
  const other = await context.newPage();
  await other.goto(link.slice(0, -7));
  await expectStart(other, "This link cannot be opened");
  await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expectStart(other, "A small plan");
});

test("a long plan says that the file is safer", async ({ page }) => {
  await keepBefore(page, { pumps: examples.pumpMaker });
  await page.goto("#/share");
  await expect(page.getByText(/characters\. Some chat and mail programs cut a link that long: the file is safer\./)).toBeVisible();
});

test("of a plan that is too long for a link only the file is offered, until the notes are left out", async ({ page }) => {
  await keepBefore(page, { long: JSON.stringify({ ...emptyPlan, name: "A long plan", direction: randomText(50_000) }) });
  await page.goto("#/share");
  const item = page.getByRole("listitem").filter({ hasText: "As a link" });
  await expect(item.getByText(/^A link to this plan would have \d\d\.\d{3} characters, too many .* Hand on the file\.$/)).toBeVisible();
  const ways = item.getByText("See the link").or(item.getByText("Show it to a camera")).or(item.getByRole("button"));
  await expect(ways).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Download a copy" })).toBeVisible();
  await expectAccessible(page);
  await item.getByRole("checkbox", { name: /^With the notes/ }).uncheck();
  await expect(ways).toHaveCount(3);
});

test("the link is copied by keyboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const link = await linkTo(page, SMALL);
  await press(page.getByRole("button", { name: "Copy the link" }));
  await expect(page.getByText("The link is copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

/** Letters and digits that cannot be packed into much less. */
function randomText(length: number): string {
  const random = dice(1);
  return Array.from({ length }, () => Math.floor(random() * 36).toString(36)).join("");
}
