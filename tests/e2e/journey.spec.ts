// A first visit, from the first screen to the downloaded plan, without a pointer: every control is reached with the
// keys that reach it for everybody else, and every text is typed.

import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { choose, press, select, tabTo, typeInto } from "./keyboard.ts";
import { downloadBy, expectPage } from "./plan.ts";

const ANSWER = "The factory tours: 14 of 20 visitors asked for a quotation.";
const INSIGHT = "A tour every month, announced in the newsletter.";

test("a first visit leads to a downloaded plan by keyboard alone", async ({ page }) => {
  await page.goto("");
  await press(page.getByRole("button", { name: "Start a plan" }));
  await takeTheShortWay(page);
  await answerAQuestion(page);
  await addATactic(page);
  await readTheMix(page);
  const { name, text } = await downloadBy(page, () => press(page.getByRole("button", { name: "Download a copy" })));
  expect(name).toMatch(/^Marketing plan \d{4} \d{4}-\d{2}-\d{2}\.plan\.json$/);
  expect(JSON.parse(text)).toMatchObject({
    format: "backcast-plan",
    goals: [{ measures: "revenue", target: 4_200_000 }],
    deal: 60_000,
    answers: { "what-worked": { text: ANSWER, certainty: "believe", insight: INSIGHT } },
    tactics: [{ kind: "webinar", owner: "Kim", entries: 40 }],
  });
});

/** A goal, what a deal is worth, the usual rates: then the first walk-back is there. */
async function takeTheShortWay(page: Page): Promise<void> {
  await expectPage(page, "What must be different?");
  await choose(page.getByRole("group", { name: "What do you measure?" }), "Revenue");
  await typeInto(page.getByRole("textbox", { name: "Revenue to reach" }), "4.2m");
  await page.keyboard.press("Enter");
  await expectPage(page, "What is one deal worth?");
  await typeInto(page.getByRole("textbox", { name: "Average deal" }), "60,000");
  await press(page.getByRole("button", { name: "Continue" }));
  await expectPage(page, "How do people become customers?");
  await tabTo(page.getByRole("button", { name: "Continue" }));
  await tabTo(page.getByRole("textbox", { name: /^Rate from responses/ }), "Shift+Tab");
  await page.keyboard.type("2.5");
  await press(page.getByRole("button", { name: "Continue" }));
  await expectPage(page, /^You need .+ a month, from .+ to .+\.$/);
}

async function answerAQuestion(page: Page): Promise<void> {
  await press(page.getByRole("link", { name: "Back to the plan" }));
  await expectPage(page, /^Marketing plan/);
  await press(page.getByRole("link", { name: "Looking back" }));
  await expectPage(page, "An honest look back");
  await press(page.getByRole("button", { name: "Continue" }));
  await expectPage(page, "What worked this year?");
  await typeInto(page.getByRole("textbox", { name: "Your answer" }), ANSWER);
  await choose(page.getByRole("group", { name: "How sure are you?" }), "We believe it");
  await typeInto(page.getByRole("textbox", { name: "What it means for the plan" }), INSIGHT);
  await press(page.getByRole("button", { name: "Continue" }));
  await expectPage(page, "What did not work, and why?");
}

async function addATactic(page: Page): Promise<void> {
  await press(page.getByRole("banner").getByRole("link", { name: /^Marketing plan/ }), "Shift+Tab");
  await expectPage(page, /^Marketing plan/);
  await press(page.getByRole("link", { name: "Tactics", exact: true }));
  await expectPage(page, "What could we do, and what would each bring?");
  await press(page.getByRole("link", { name: "Add a tactic" }));
  await expectPage(page, "Which tactic do you want to add?");
  await typeInto(page.getByRole("textbox", { name: "Find a tactic" }), "webin");
  await press(page.getByRole("button", { name: "Add Webinar" }));
  await expectPage(page, "Webinar");
  await typeInto(page.getByRole("textbox", { name: /from one webinar$/ }), "40");
  await typeInto(page.getByRole("textbox", { name: "Cost of one webinar" }), "1,200");
  await select(page.getByRole("combobox", { name: "Stage it feeds" }), "Response", "ArrowUp");
  await typeInto(page.getByRole("textbox", { name: "Owner" }), "Kim");
  await press(page.getByRole("button", { name: "Continue" }));
  await expectPage(page, "What could we do, and what would each bring?");
}

async function readTheMix(page: Page): Promise<void> {
  await press(page.getByRole("button", { name: "Continue" }));
  await expectPage(page, "What is the smallest budget that reaches the goals?");
  await tabTo(page.getByRole("textbox", { name: "The most that may be spent" }));
  await press(page.getByRole("button", { name: "Continue" }));
  await expectPage(page, "Read it through, then hand it on");
}
