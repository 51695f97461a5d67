// The mix is worked out in a worker beside the page: fetched at the end of the start, never in the way of the page, and
// not missed badly where it cannot run.

import { type Locator, type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { retype } from "./keyboard.ts";
import { expectSettled } from "./network.ts";
import { examples, expectPage, keepBefore, read } from "./plan.ts";

const WORKER = /\/worker\w*\.(js|wasm)$/;
const OLD = "Working out the mix. The old one, from before the last change, is shown meanwhile.";
const NO_WORKER = /^The mix is worked out beside the page, and the part of the app that does this did not arrive/;

/** What the departments of the example allow together. */
const ALL = "€180,000";

/** A worker that works for ever on a plan with this budget, in major units. */
const ENDLESS = 99999;
const WITHOUT_END = `
  addEventListener("message", ({ data }) => {
    if (data instanceof WebAssembly.Module) return wasm_bindgen.initSync({ module: data });
    while (JSON.parse(JSON.parse(data).plan).budget === ${ENDLESS});
    postMessage(wasm_bindgen.answer(data, () => {}));
  });
`;

test("the worker is fetched once, at the end of the start, and works out mixes from then on", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => WORKER.test(request.url()) && fetched.push(request.url().split("/").at(-1)!));
  await openPumps(page, "#/plan");
  await expectSettled(page);
  expect(fetched.sort()).toEqual(["worker.js", "worker_bg.wasm"]);
  await page.goto("#/mix");
  await retype(budget(page), "90000");
  await expect(terms(page)).toContainText("Budget€90,000Spent");
  expect(fetched).toHaveLength(2);
});

test("a mix that is asked for at once does not have the worker fetched twice", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => WORKER.test(request.url()) && fetched.push(request.url()));
  await openPumps(page, "#/mix");
  await expect(terms(page)).toContainText("Budget€180,000Spent");
  await expectSettled(page);
  expect(fetched).toHaveLength(2);
});

for (const [name, text] of Object.entries({
  "pump-maker": examples.pumpMaker,
  "roofing-firm": examples.roofingFirm,
  "tea-shop": examples.teaShop,
})) {
  test.describe("the program by itself", () => {
    // The icon that browsers ask for beside a plain text.
    test.use({ expectedComplaints: /status of 404/ });

    test(`finds the same for the ${name} as natively, bit for bit`, async ({ page }) => {
      test.setTimeout(180_000);
      await openWorkerScript(page);
      const ask = (task: unknown, plan = text) => page.evaluate(askWorker, JSON.stringify({ number: 1, task, plan }));
      expect(await ask("Mix")).toBe(golden(name));
      const { units } = JSON.parse(golden(name)).said.Found.Mix;
      // A difference would fill pages.
      expect((await ask({ Chance: { units, runs: 1000 } })) === golden(`${name}.chance`)).toBe(true);
      expect((await ask({ Chance: { units, runs: 1000 } }, vague(text))) === golden(`${name}.vague`)).toBe(true);
      expect((await ask({ Sure: { share: 0.8, runs: 1000 } })) === golden(`${name}.sure`)).toBe(true);
      expect((await ask("Changes", poor(text))) === golden(`${name}.changes`)).toBe(true);
    });
  });

  test(`the page shows the mix that was found for the ${name}`, async ({ page }) => {
    await keepBefore(page, { example: text });
    await page.goto("#/mix");
    await budget(page).waitFor();
    const { units } = JSON.parse(golden(name)).said.Found.Mix;
    for (const [id, months] of Object.entries<number[]>(units)) {
      const tactic = JSON.parse(text).tactics.find((tactic: { id: number }) => tactic.id === Number(id));
      const sum = months.reduce((sum, units) => sum + units, 0);
      const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: tactic.name, exact: true }) });
      const shown = async () => (await row.getByRole("cell").first().innerText()).split("\n")[0];
      await expect.poll(shown, tactic.name).toBe(sum.toLocaleString("en"));
    }
  });
}

test("typing fast ends with the figures of what was typed last", async ({ page }) => {
  await openPumps(page, "#/mix");
  await retype(budget(page), "123456");
  await expect(terms(page)).toContainText("Budget€123,456Spent");
  await expect(page.locator(".stale")).toHaveCount(0);
});

test("while the worker is busy the old figures stay, marked as old, and the page answers", async ({ page }) => {
  await withoutEnd(page);
  await expect(terms(page)).toContainText("Budget€180,000Spent");
  await budget(page).fill(`${ENDLESS}`);
  await expect(page.locator(".standing")).toHaveText(`${OLD} Stop`);
  await expect(page.getByRole("main").getByRole("status")).toHaveText(OLD);
  await expect(terms(page)).toContainText("Budget€180,000Spent");
  for (const figures of [".budget .worked-out", ".headline", ".worked-out:has(table)"]) {
    await expect(page.locator(figures)).toHaveCSS("filter", "grayscale(1)");
  }
  await expectAccessible(page);
  await page.keyboard.press("Control+Z");
  await expect(budget(page)).not.toHaveValue(`${ENDLESS}`);
  await expect(page.locator(".stale, .standing")).toHaveCount(0);
});

test("work that nobody waits for any more does not hold up the newest", async ({ page }) => {
  await withoutEnd(page);
  await retype(budget(page), `${ENDLESS}1`);
  await expect(terms(page)).toContainText(`Budget${ALL}Spent`);
  await page.keyboard.press("Backspace");
  await expect(page.locator(".standing")).toBeVisible();
  await retype(budget(page), "90000");
  await expect(terms(page)).toContainText("Budget€90,000Spent");
  await expect(page.locator(".stale, .standing")).toHaveCount(0);
});

test("a mix that takes long can be stopped, and is worked out again when asked for", async ({ page }) => {
  await withoutEnd(page);
  await budget(page).fill(`${ENDLESS}`);
  await page.getByRole("button", { name: "Stop" }).click();
  const standing = page.locator(".standing");
  await expect(standing).toContainText("Stopped. The mix shown is the old one, from before the last change.");
  await expect(terms(page)).toContainText("Budget€180,000Spent");
  await retype(budget(page), "90000");
  await expect(standing).toContainText("Stopped.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Work it out again" }).click();
  await expect(terms(page)).toContainText("Budget€90,000Spent");
  await expect(page.locator(".stale, .standing")).toHaveCount(0);
});

test("a document printed meanwhile says that its mix is old", async ({ page }) => {
  await withoutEnd(page);
  const words = page.getByText("The mix in these documents is an old one, from before the last change to the plan.");
  await budget(page).fill(`${ENDLESS}`);
  await expect(page.locator(".standing")).toBeVisible();
  await page.goto("#/share");
  await expectPage(page, "Read it through, then hand it on");
  await page.emulateMedia({ media: "print" });
  await expect(words).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Control+Z");
  await expect(words).toHaveCount(0);
});

test.describe("where the worker", () => {
  test.use({ expectedComplaints: /worker|ERR_FAILED/i });

  for (const file of ["worker_bg.wasm", "worker.js"]) {
    test(`does not arrive for want of ${file}, the page says so and works the mix out itself`, async ({ page }) => {
      await page.route(`**/${file}`, (route) => route.abort());
      await openPumps(page, "#/mix");
      await expectWorkedOutHere(page);
    });
  }

  test("may not run, the page says so and works the mix out itself", async ({ page }) => {
    await page.route(/\/(#.*)?$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("worker-src 'self' blob:", "worker-src 'none'");
      await route.fulfill({ response, body });
    });
    await openPumps(page, "#/mix");
    await expectWorkedOutHere(page);
  });

  test("arrives later after all, it takes over", async ({ page }) => {
    await page.route("**/worker_bg.wasm", (route) => route.abort());
    await openPumps(page, "#/tactics");
    await expect(page.locator(".standing")).toHaveText(NO_WORKER);
    await expect(page.getByRole("row").nth(1)).toContainText("…");
    await page.unroute("**/worker_bg.wasm");
    await page.getByRole("button", { name: "Work it out again" }).click();
    await expect(page.locator(".standing")).toHaveCount(0);
    await expect(page.getByRole("row").nth(1)).not.toContainText("…");
  });
});

async function expectWorkedOutHere(page: Page): Promise<void> {
  await expect(page.locator(".standing")).toHaveText(NO_WORKER);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Work it out here" }).click();
  await expect(terms(page)).toContainText("Budget€180,000Spent");
  await expect(page.locator(".stale, .standing")).toHaveCount(0);
  await retype(budget(page), "90000");
  await expect(page.locator(".standing")).toHaveText(NO_WORKER);
  await expect(terms(page)).toContainText("Budget€180,000Spent");
  await page.getByRole("button", { name: "Work it out here" }).click();
  await expect(terms(page)).toContainText("Budget€90,000Spent");
}

/** The answer that is found natively. */
function golden(name: string): string {
  return read(`crates/worker/tests/answers/${name}.json`).trimEnd();
}

/** A plan in which every step takes half a month to three months. */
function vague(plan: string): string {
  const { funnel, ...rest } = JSON.parse(plan);
  const stages = funnel.stages.map((stage: object) => ({ ...stage, lag: { low: 0.5, high: 3 } }));
  return JSON.stringify({ ...rest, funnel: { ...funnel, stages } });
}

/** A plan with a budget of 10,000, less than the goals of any example take. */
function poor(plan: string): string {
  return JSON.stringify({ ...JSON.parse(plan), budget: 10000 });
}

/** Opens the worker's script as a text, at an address from which a test may start it. */
async function openWorkerScript(page: Page): Promise<void> {
  await page.goto("");
  const app = await page.locator("#app-js").getAttribute("href");
  await page.goto(app!.replace(/app\.js$/, "worker.js"));
}

/** The last answer of a worker of its own, in the browser. */
async function askWorker(request: string): Promise<string> {
  const program = await fetch("worker_bg.wasm");
  const module = await WebAssembly.compile(await program.arrayBuffer());
  const worker = new Worker(location.href);
  const answer = new Promise<string>((resolve, reject) => {
    worker.onmessage = (event) => JSON.parse(event.data).said.Found && resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage(module);
  worker.postMessage(request);
  return answer;
}

async function withoutEnd(page: Page): Promise<void> {
  await page.route("**/worker.js", async (route) => {
    const response = await route.fetch();
    const [bound] = (await response.text()).split('addEventListener("message"');
    await route.fulfill({ response, body: bound + WITHOUT_END });
  });
  await openPumps(page, "#/mix");
}

async function openPumps(page: Page, place: string): Promise<void> {
  await keepBefore(page, { pumps: examples.pumpMaker });
  await page.goto(place);
}

function budget(page: Page): Locator {
  return page.getByRole("textbox", { name: "The most that may be spent" });
}

function terms(page: Page): Locator {
  return page.getByRole("region", { name: "Budget" }).locator("dl");
}
