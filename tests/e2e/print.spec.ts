// What comes out of a printer: both documents, complete, and nothing of the page around them.

import { execFileSync } from "node:child_process";
import { expect, test } from "./fixtures.ts";
import { examples, expectPage, keepBefore } from "./plan.ts";

const PLAN = JSON.parse(examples.pumpMaker);

for (const format of ["A4", "Letter"]) {
  test(`the documents on ${format} are complete, and nothing else is printed`, async ({ page }) => {
    await keepBefore(page, { pumps: examples.pumpMaker });
    await page.goto("#/mix");
    const total = await page.getByRole("row", { name: /^All tactics/ }).getByRole("cell").nth(1).innerText();
    await page.goto("#/share");
    await expectPage(page, "Read it through, then hand it on");
    const text = textOf(await page.pdf({ format }));
    const names = [...PLAN.tactics, ...PLAN.goals].map((thing: { name: string }) => thing.name);
    for (const words of [...names, total, "Made with Backcast"]) expect(text).toContain(words);
    for (const words of ["Continue", "Undo", "Redo", "Download a copy", "Skip to the page", "Theme"]) {
      expect(text).not.toContain(words);
    }
  });
}

/** The words of a PDF in the order they are read, with single spaces. */
function textOf(pdf: Buffer): string {
  try {
    return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error("pdftotext is missing: install it (on Debian: apt-get install poppler-utils), then run this again.");
  }
}
