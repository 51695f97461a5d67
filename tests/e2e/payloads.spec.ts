// No script comes from data: every text of a plan is one that would run anywhere else, on every page, on paper, in
// files and links, before and after a crash; with the policy of the page, and with the browser told to ignore it.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press } from "./keyboard.ts";
import { linkTo } from "./links.ts";
import { downloadBy, expectStart, keepBefore, keptPlans, withoutStamp } from "./plan.ts";
import { MARKUP, WHOLE, intruders, planFullOf } from "./payloads.ts";
import { FIXED, GONE, OPENING, goTo, pagesOfThings } from "./routes.ts";
import { LONG, rounds } from "./rounds.ts";

/** All that is markup, one after the other in one text. */
const ALL_MARKUP = MARKUP.join(" ");

/** Ways to fill a plan: how many payloads each text holds, and what the text of a number is. */
type Filling = { about: string; payloads: number; text: (number: number) => string };

/** What must be the whole of a text takes turns; each of these has another begin. A long run has every payload in every text. */
const TURNS: Filling[] = WHOLE.slice(0, rounds(1)).map((_, turn) => ({
  about: `link, style or template, turn ${turn + 1}`,
  payloads: 1,
  text: (number) => WHOLE[(number + turn) % WHOLE.length],
}));

const FILLINGS: Filling[] = [{ about: "markup", payloads: MARKUP.length, text: () => ALL_MARKUP }, ...TURNS];

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? "with the policy ignored" : "with the policy", () => {
    test.use({ bypassCSP });
    test.describe.configure({ timeout: 600_000 });

    for (const { text, payloads, about } of FILLINGS) {
      test(`no page takes texts for more than texts: ${about}`, LONG, async ({ page }) => {
        const { plan, texts } = planFullOf(text);
        const places = [...OPENING, ...FIXED, ...pagesOfThings(plan), ...GONE];
        await keepBefore(page, { full: JSON.stringify(plan) });
        for (const place of places) {
          await goTo(page, place);
          await openEverything(page);
          expect(await intruders(page), place).toEqual([]);
        }
        console.log(`${payloads * texts * places.length} cells: ${payloads} payloads, ${texts} texts, ${places.length} pages`);
      });
    }

    for (const { text, payloads, about } of FILLINGS) {
      test(`no link takes texts for more than texts: ${about}`, LONG, async ({ page, context }) => {
        const { plan, texts } = planFullOf(text);
        const link = await linkTo(page, JSON.stringify(plan));
        await page.close();
        const other = await context.newPage();
        await other.goto(link);
        await expect(other.getByRole("button", { name: "Keep it as a new plan" })).toBeVisible();
        await openEverything(other);
        expect(await intruders(other), "looked at from a link").toEqual([]);
        await press(other.getByRole("button", { name: "Keep it as a new plan" }));
        await expect(other.getByRole("heading", { level: 1 })).toBeFocused();
        await openEverything(other);
        expect(await intruders(other), "kept").toEqual([]);
        const { small, ...copy } = await keptPlans(other);
        expect(Object.values(copy).map(withoutStamp), "texts that went through").toEqual([withoutStamp(small)]);
        console.log(`${payloads * texts * 2} cells: ${payloads} payloads, ${texts} texts, 2 pages, by a link of ${link.length} characters`);
      });
    }

    test("paper, files and the pages around them are as harmless", async ({ page, context }) => {
      const { plan, texts } = planFullOf(() => ALL_MARKUP);
      await keepBefore(page, { full: JSON.stringify(plan) });
      await goTo(page, "/share");
      await page.emulateMedia({ media: "print" });
      expect(await intruders(page), "on paper").toEqual([]);
      const paper = (await page.pdf()).toString("latin1");
      for (const runs of ["/JavaScript", "/JS ", "/Launch", "/URI (javascript"]) expect(paper).not.toContain(runs);
      await page.emulateMedia({ media: "screen" });

      const file = await downloadBy(page, () => page.getByRole("button", { name: "Download a copy" }).click());
      expect(file.name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} .-]{0,120}\.json$/u);
      expect(withoutStamp(file.text)).toMatchObject({ direction: ALL_MARKUP, name: ALL_MARKUP });

      const other = await context.newPage();
      await other.goto("#/plans");
      await expectStart(other, "Your plans");
      await other.locator("#file").setInputFiles({ name: `${MARKUP[8].replaceAll("/", "")}.json`, mimeType: "application/json", buffer: Buffer.from(file.text) });
      await expect(other.getByRole("button", { name: "Keep it as a new plan" })).toBeVisible();
      expect(await intruders(other), "looked at from a file").toEqual([]);
      await press(other.getByRole("button", { name: "Keep it as a new plan" }));
      await expect(other.getByRole("heading", { level: 1 })).toBeFocused();
      expect(await intruders(other), "kept").toEqual([]);

      await other.evaluate(() => (window as any).backcast.crash("a test <script>window.intruder=1</script>"));
      await expect(other.getByRole("heading", { name: "Backcast has stopped" })).toBeVisible();
      expect(await intruders(other), "after a crash").toEqual([]);
      console.log(`${MARKUP.length * texts * 5} cells: ${MARKUP.length} payloads, ${texts} texts, 5 ways out and in`);
    });

    test("a file refused by a name and a text full of markup is refused in words", async ({ page }) => {
      await page.goto("#/plans");
      for (const payload of [...MARKUP, ...WHOLE]) {
        const name = `${payload.replaceAll(/[/\0]/g, "")}.json`;
        await page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(payload) });
        await expect(page.getByRole("alert").filter({ hasText: "was not opened." })).toBeVisible();
        expect(await intruders(page), name).toEqual([]);
      }
      console.log(`${MARKUP.length + WHOLE.length} files refused`);
    });
  });
}

test.describe("the look-out for intruders", () => {
  test.use({ bypassCSP: true, expectedComplaints: /Failed to load resource/ });

  test("sees one that is let in", async ({ page }) => {
    await page.goto("");
    await expectStart(page, /walked|what you know/i);
    await page.evaluate((markup) => {
      const place = document.createElement("div");
      document.body.append(place);
      place.append(document.createRange().createContextualFragment(markup));
    }, MARKUP[0]);
    expect(await intruders(page)).toContain("a script ran");
  });
});

/** Opens all that is folded, so that everything a page says is laid out. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}
