// How long a keystroke takes until its figures are painted, beside a keystroke that changes nothing in the same page,
// and how much memory the WebAssembly of the app holds then.

import { type Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { retype } from "../keyboard.ts";
import { keepBefore } from "../plan.ts";
import { planOf } from "./plans.ts";

/** One frame at 60 frames a second, in milliseconds. */
const FRAME = 16.7;
const KEYSTROKES = 40;

const SIZES = [
  { tactics: 12, months: 12 },
  { tactics: 200, months: 24 },
];

const FIELDS = {
  "a rate, with its headline": { place: "#/numbers", label: /^Rate from/, start: "1" },
  "the budget, with its mix": { place: "#/mix", label: "The most that may be spent", start: "100000" },
};

test.describe.configure({ timeout: 300_000 });

for (const { tactics, months } of SIZES) {
  for (const [what, { place, label, start }] of Object.entries(FIELDS)) {
    test(`${what}, with ${tactics} tactics over ${months} months`, async ({ page }) => {
      await watchMemory(page);
      await keepBefore(page, { large: planOf(tactics, months) });
      await page.goto(place);
      const field = page.getByRole("textbox", { name: label }).first();
      await retype(field, start);
      await watchPaints(page);
      const typing = await measure(page, (turn) => (turn % 2 === 0 ? String(1 + (turn % 7)) : "Backspace"));
      await page.getByRole("heading", { level: 1 }).focus();
      const nothing = await measure(page, () => "F8");
      const plan = `${tactics} tactics × ${months} months`;
      print(`${what}, ${plan}`, typing);
      print(`a key that changes nothing, ${plan}`, nothing);
      console.log(`| memory of the WebAssembly, ${plan} | ${await memory(page)} MiB | |`);
    });
  }
}

/** Notes, for every key, the time from the key to the paint that follows what it changed. */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paints: number[] = ((window as any).paints = []);
    const { port1, port2 } = new MessageChannel();
    const pressed: number[] = [];
    // The message is taken in after the frame that the callback before it belongs to.
    port1.onmessage = () => paints.push(performance.now() - pressed.shift()!);
    document.addEventListener("keydown", (event) => {
      pressed.push(event.timeStamp);
      requestAnimationFrame(() => port2.postMessage(null));
    }, { capture: true });
  });
}

/** Presses keys, each once the one before is painted, and returns their times in milliseconds, fastest first. */
async function measure(page: Page, key: (turn: number) => string): Promise<number[]> {
  await page.evaluate(() => ((window as any).paints.length = 0));
  for (let turn = 0; turn < KEYSTROKES; turn += 1) {
    await page.keyboard.press(key(turn));
    await page.waitForFunction((count) => (window as any).paints.length >= count, turn + 1);
  }
  const times: number[] = await page.evaluate(() => (window as any).paints);
  expect(times).toHaveLength(KEYSTROKES);
  return times.sort((a, b) => a - b);
}

function print(what: string, times: number[]): void {
  const at = (part: number) => times[Math.floor(part * (times.length - 1))];
  const shown = (time: number) => `${time.toFixed(1)} ms = ${(time / FRAME).toFixed(1)} frames`;
  console.log(`| ${what} | ${shown(at(0.5))} | 95% within ${shown(at(0.95))} |`);
}

/** Keeps hold of the app's memory as it starts; the desk, which comes after it, shares it. */
async function watchMemory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const started = await start.apply(WebAssembly, given);
      (window as any).memoryOfTheApp ??= started.instance.exports.memory;
      return started;
    };
  });
}

async function memory(page: Page): Promise<string> {
  const bytes: number = await page.evaluate(() => (window as any).memoryOfTheApp.buffer.byteLength);
  return (bytes / 2 ** 20).toFixed(1);
}
