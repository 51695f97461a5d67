// Bad and huge files through the real file picker: each gets an answer, the app stays small, and nothing that is kept
// in the browser changes, ours or another page's.

import { type Page } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { emptyPlan, examples, keepBefore, read } from "./plan.ts";

const FOLDER = "crates/planner/tests/hostile/";
const INDEX: { files: { file: string }[] } = JSON.parse(read(`${FOLDER}index.json`));
const MIB = 1024 * 1024;

/** Large in every direction that JSON has; some within the limit of a file, and some far beyond. */
const LARGE: Record<string, () => string> = {
  "ten million characters of a list": () => `[${"1,".repeat(5_000_000)}1]`,
  "ten million characters of a text": () => `{"format":"backcast-plan","version":1,"name":"${"x".repeat(10_000_000)}"}`,
  "two million brackets": () => "[".repeat(2_000_000),
  "two million braces": () => '{"a":'.repeat(400_000),
  "as many values as fit": () => withField(`[${"1,".repeat(900_000)}1]`),
  "as many lists as fit": () => withField(`[${"[],".repeat(600_000)}[]]`),
  "as many objects as fit": () => withField(`[${'{"a":1},'.repeat(220_000)}{}]`),
  "as many fields as fit": () => withField(`{${Array.from({ length: 150_000 }, (_, field) => `"k${field}":1`).join(",")}}`),
  "lists of a thousand": () => withField(`[${`[${"1,".repeat(999)}1],`.repeat(150)}[]]`),
  "a text as long as fits": () => JSON.stringify({ ...emptyPlan, direction: "ä".repeat(900_000) }),
  "escapes as long as fit": () => `{"format":"backcast-plan","version":1,"direction":"${"\\ud800".repeat(300_000)}"}`,
  "a thousand goals of two thousand characters": () => JSON.stringify({ ...emptyPlan, goals: Array.from({ length: 900 }, (_, id) => ({ id: id + 1, name: "g".repeat(2_000), measures: "customers", target: 1 })) }),
};

function withField(value: string): string {
  return `{"format":"backcast-plan","version":1,"more":${value}}`;
}

test("every file of the corpus gets an answer, in little memory, and changes nothing that is kept", async ({ page }) => {
  test.setTimeout(600_000);
  await start(page);
  const before = await everythingKept(page);
  for (const { file } of INDEX.files) await answered(page, file, readFileSync(new URL(`../../${FOLDER}${file}`, import.meta.url)));
  expect(await everythingKept(page)).toEqual(before);
  await report(page, INDEX.files.length);
});

test("files that are large in every way get an answer, in little memory, and change nothing that is kept", async ({ page }) => {
  test.setTimeout(300_000);
  await start(page);
  const before = await everythingKept(page);
  for (const [name, text] of Object.entries(LARGE)) {
    await test.step(name, () => answered(page, `${name}.json`, Buffer.from(text())));
  }
  expect(await everythingKept(page)).toEqual(before);
  await report(page, Object.keys(LARGE).length);
});

async function start(page: Page): Promise<void> {
  await page.addInitScript(watchMemory);
  await page.addInitScript(() => localStorage.setItem("other.page", "not ours"));
  await keepBefore(page, { tea: examples.teaShop, pumps: examples.pumpMaker });
  await page.goto("#/plans");
  await expect(page.getByRole("heading", { level: 1, name: "Your plans" })).toBeVisible();
}

/** Chooses a file, waits until it is refused or to be looked at, and goes back. */
async function answered(page: Page, name: string, buffer: Buffer): Promise<void> {
  const path = test.info().outputPath(name);
  writeFileSync(path, buffer);
  await page.locator("#file").setInputFiles(path);
  const refused = page.getByRole("alert").filter({ hasText: name });
  const opened = page.getByRole("button", { name: "Keep it as a new plan" });
  await expect(refused.or(opened), name).toBeVisible();
  expect(await memory(page), name).toBeLessThan(64 * MIB);
  if (await opened.isVisible()) {
    await page.evaluate(() => (location.hash = "#/plans"));
    await expect(page.getByRole("heading", { level: 1, name: "Your plans" })).toBeFocused();
  }
}

function everythingKept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The memory of all WebAssembly on the page, in bytes. */
async function memory(page: Page): Promise<number> {
  const bytes = await page.evaluate(() => [...(window as any).memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  expect(bytes, "the memory was found").toBeGreaterThan(0);
  return bytes;
}

async function report(page: Page, files: number): Promise<void> {
  const longest = await page.evaluate(() => Math.round((window as any).longestTask));
  console.log(`${files} files, ${((await memory(page)) / MIB).toFixed(1)} MiB of memory in the end, the longest task ${longest} ms`);
}

/** Collects the memories that programs on the page use, and how long its longest task was. */
function watchMemory(): void {
  const memories: Set<WebAssembly.Memory> = ((window as any).memories = new Set());
  (window as any).longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) (window as any).longestTask = Math.max((window as any).longestTask, duration);
  }).observe({ type: "longtask" });
  const note = (values: Iterable<unknown>) => {
    for (const value of values) if (value instanceof WebAssembly.Memory) memories.add(value);
  };
  for (const name of ["instantiate", "instantiateStreaming"] as const) {
    const instantiate: any = WebAssembly[name];
    (WebAssembly as any)[name] = async (source: unknown, imports?: WebAssembly.Imports) => {
      const done = await instantiate.call(WebAssembly, source, imports);
      note(Object.values((done.instance ?? done).exports));
      note(Object.values(imports ?? {}).flatMap((module) => Object.values(module)));
      return done;
    };
  }
}
