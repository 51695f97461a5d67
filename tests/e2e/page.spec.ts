// The page around the app: where it can be hosted, and what people see when the app cannot run.

import { type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { places } from "./places.ts";
import { emptyPlan } from "./plan.ts";

const PLAN = '{"name":"Spring \u2014 \u00fcber 10%","odd":"kept byte for byte"}';

for (const [place, address] of Object.entries(places)) {
  test(`the app starts at ${place}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("#shell")).toHaveCount(0);
    await expect(page.getByRole("main")).toBeVisible();
  });
}

test("the stored theme is set before the app arrives", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("backcast.settings", '{"theme":"dark"}'));
  await page.route("**/*.wasm", () => {});
  await page.goto("", { waitUntil: "domcontentloaded" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("unreadable settings leave the theme to the system", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("backcast.settings", '{"theme":'));
  await page.goto("");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedComplaints: /was preloaded using link preload but not used/ });

  test("the page says what it needs", async ({ page }) => {
    await page.goto("");
    await expect(page.locator("noscript p")).toBeVisible();
  });
});

test("a slow start is announced, and ends by itself", async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto("", { waitUntil: "domcontentloaded" });
  await expect(page.getByRole("heading", { name: "Backcast is still loading" })).toBeVisible();
  await expectAccessible(page);
  arrive();
  await expect(page.locator("#shell")).toHaveCount(0);
});

test.describe("when a part does not arrive", () => {
  test.use({ expectedComplaints: /Failed to (load resource|fetch)|was preloaded using link preload but not used/ });

  for (const part of ["app_bg.wasm", "app.js", "split_desk.wasm", "start-*.js"]) {
    test(`the page says so, and hands out the plans, without ${part}`, async ({ page }) => {
      await page.addInitScript((plan) => localStorage.setItem("backcast.plan.1", plan), PLAN);
      await page.route(`**/${part}`, (route) => route.abort());
      await page.goto("");
      await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeFocused();
      await expectAccessible(page);
      await expectDownload(page);
    });
  }

});

test.describe("a wrong file in the place of the app", () => {
  test.use({ expectedComplaints: /WebAssembly|Failed to|MIME|was preloaded|Unexpected token|dynamically imported/ });

  const FILES: Record<string, (whole: Buffer) => RouteAnswer> = {
    "that is HTML": () => ({ contentType: "application/wasm", body: "<!doctype html><p>Welcome</p>" }),
    "that is HTML and says so, as hosts do that answer everything": () => ({ contentType: "text/html", body: "<p>Welcome</p>" }),
    "that is cut": (whole) => ({ contentType: "application/wasm", body: whole.subarray(0, whole.length / 2) }),
    "that is empty": () => ({ contentType: "application/wasm", body: "" }),
    "of another build": () => ({ contentType: "application/wasm", body: Buffer.from(OTHER_BUILD) }),
  };

  for (const [what, answer] of Object.entries(FILES)) {
    for (const part of ["app_bg.wasm", "split_desk.wasm"]) {
      test(`${what} is told like a missing one: ${part}`, async ({ page }) => {
        await page.route(`**/${part}`, async (route) => {
          const whole = await (await route.fetch()).body();
          await route.fulfill(answer(whole));
        });
        await page.goto("");
        await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeFocused();
        await expect(page.getByText("No plan is kept in this browser.")).toBeVisible();
      });
    }
  }

  test("that is HTML in the place of the script is told like a missing one", async ({ page }) => {
    await page.route("**/app.js", (route) => route.fulfill({ contentType: "text/html", body: "<p>Welcome</p>" }));
    await page.goto("");
    await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeFocused();
  });
});

test.describe("a browser that gives no more memory", () => {
  test.use({ expectedComplaints: /unreachable|memory|RuntimeError|was preloaded/ });

  for (const [when, pages] of Object.entries({ "at the start": 0, "when a large file is opened": 32 })) {
    test(`stops the app with a message ${when}`, async ({ page }) => {
      await page.addInitScript((plan) => localStorage.setItem("backcast.plan.1", plan), PLAN);
      await page.route("**/app_bg.wasm", async (route) => {
        const body = withMemoryFor(await (await route.fetch()).body(), pages);
        await route.fulfill({ contentType: "application/wasm", body });
      });
      await page.goto("");
      const message = page.getByRole("heading", { name: /^Backcast (has stopped|could not start)$/ });
      const file = page.locator("#file");
      await expect(message.or(file).first()).toBeAttached();
      if (await file.isVisible()) await file.setInputFiles({ name: "large.json", mimeType: "application/json", buffer: LARGE });
      await expect(message.filter({ visible: true })).toBeFocused();
      await expectDownload(page);
    });
  }
});

test.describe("an old browser", () => {
  test.use({ expectedComplaints: /was preloaded/ });

  test("without WebAssembly is told so", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
    await expectNotStarted(page);
  });

  test("without JavaScript modules is told so", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(HTMLScriptElement.prototype, "noModule"));
    // Such a browser does not run them.
    await page.route(/\/(start|offline)-\w+\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await expectNotStarted(page);
  });

  async function expectNotStarted(page: Page): Promise<void> {
    await page.goto("", { waitUntil: "commit" });
    await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeVisible();
    await expect(page.getByText("use a current version of Chrome, Edge, Firefox or Safari")).toBeVisible();
  }
});

test.describe("a page opened as a file", () => {
  test.use({ expectedComplaints: /./ });

  test("says that it needs a web address", async ({ page }) => {
    await page.goto(new URL("../../dist/index.html", import.meta.url).href);
    await expect(page.getByRole("heading", { name: "Backcast needs a web address" })).toBeVisible();
  });
});

test("blocked storage does not stop the safety net", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await page.goto("");
  await page.evaluate(() => (window as any).backcast.crash("a test"));
  await expect(page.getByText("does not let the page see what it keeps")).toBeVisible();
});

test.describe("after a crash", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript((plan) => localStorage.setItem("backcast.plan.1", plan), PLAN);
    await page.goto("");
    await expect(page.locator("#shell")).toHaveCount(0);
    await page.evaluate(() => (window as any).backcast.crash("a test of the crash screen"));
  });

  test("the page says what happened, and why for those who want to know", async ({ page }) => {
    await expect(page.getByRole("heading", { name: "Backcast has stopped" })).toBeFocused();
    await page.getByText("What went wrong").filter({ visible: true }).click();
    await expect(page.getByText("a test of the crash screen")).toBeVisible();
    await expectAccessible(page);
  });

  test("the app can no longer be reached", async ({ page }) => {
    const reachable = await page.locator("body > :not(#shell):not([inert])").count();
    expect(reachable).toBe(0);
  });

  test("nothing is written any more", async ({ page }) => {
    const refused = await page.evaluate(() => {
      const refuses = (write: () => void) => {
        try {
          write();
          return false;
        } catch {
          return true;
        }
      };
      return [
        (window as any).backcast.stopped,
        refuses(() => localStorage.setItem("backcast.plan.1", "damaged")),
        refuses(() => localStorage.removeItem("backcast.plan.1")),
        refuses(() => localStorage.clear()),
      ];
    });
    expect(refused).toEqual([true, true, true, true]);
    expect(await page.evaluate(() => localStorage.getItem("backcast.plan.1"))).toBe(PLAN);
  });

  test("the plan can be downloaded as it was stored", async ({ page }) => {
    await expectDownload(page);
  });

  test("a plan that cannot be read is offered all the same", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("backcast.plan.2", "{damaged"));
    await page.reload();
    await expect(page.locator("#shell")).toHaveCount(0);
    await page.evaluate(() => (window as any).backcast.crash("a test"));
    await expect(page.getByRole("button", { name: "Download plan 2" })).toBeVisible();
  });

  test("loading again brings the app back", async ({ page }) => {
    await page.getByRole("button", { name: "Load the page again" }).click();
    await expect.poll(() => page.evaluate(() => (window as any).backcast?.stopped)).toBe(false);
    await expect(page.locator("#shell")).toHaveCount(0);
  });
});

test.describe("a panic in the app", () => {
  test.use({ expectedComplaints: /unreachable/ });

  test("is told with its own words, and the plans are handed out", async ({ page }) => {
    await page.addInitScript((plan) => localStorage.setItem("backcast.plan.1", plan), PLAN);
    await page.goto("");
    await expect(page.locator("#shell")).toHaveCount(0);
    // What draws the pages panics where the browser gives it no element.
    await page.evaluate(() => {
      Node.prototype.cloneNode = () => { throw new DOMException("no element, for a test"); };
      location.hash = "#/plans";
    });
    await expect(page.getByRole("heading", { name: "Backcast has stopped" })).toBeFocused();
    await page.getByText("What went wrong").filter({ visible: true }).click();
    await expect(page.getByText(/^panicked at .*no element, for a test/s)).toBeVisible();
    await expectDownload(page);
  });
});

test.describe("a trap in the app", () => {
  test.use({ expectedComplaints: /unreachable/ });

  test("counts as a crash even when nothing reported it", async ({ page }) => {
    await page.goto("");
    await expect(page.locator("#shell")).toHaveCount(0);
    // The smallest module with a function that traps: (module (func (export "f") unreachable)).
    await page.evaluate(async () => {
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
      const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
      setTimeout(instance.exports.f as () => void);
    });
    await expect(page.getByRole("heading", { name: "Backcast has stopped" })).toBeVisible();
  });
});

/** As large as a file of a plan may be. */
const LARGE = Buffer.from(JSON.stringify({ ...emptyPlan, direction: "x".repeat(1_900_000) }));

/** The smallest module that asks for something the app does not have: (module (import "x" "y" (func))). */
const OTHER_BUILD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 120, 1, 121, 0, 0];

type RouteAnswer = { contentType: string; body: string | Buffer };

/** The module with a memory that can grow by a few pages of 64 KiB at most. */
function withMemoryFor(wasm: Buffer, pages: number): Buffer {
  let at = 8;
  while (wasm[at] !== 5) at = sectionEnd(wasm, at);
  // One memory, without a most, of so many pages.
  const [, least] = number(wasm, number(wasm, at + 1)[0] + 2);
  const limits = [1, 1, ...written(least), ...written(least + pages)];
  return Buffer.concat([wasm.subarray(0, at), Buffer.from([5, limits.length, ...limits]), wasm.subarray(sectionEnd(wasm, at))]);
}

function sectionEnd(wasm: Buffer, at: number): number {
  const [start, length] = number(wasm, at + 1);
  return start + length;
}

/** A number as modules write it, and where it ends. */
function number(wasm: Buffer, at: number): [end: number, value: number] {
  const [byte, high] = [wasm[at] & 0x7f, wasm[at] & 0x80];
  if (!high) return [at + 1, byte];
  const [end, rest] = number(wasm, at + 1);
  return [end, byte + rest * 128];
}

function written(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...written(Math.floor(value / 128))];
}

async function expectDownload(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download \u201cSpring \u2014 \u00fcber 10%\u201d" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("backcast.plan.1.json");
  expect(await readFile(await download.path(), "utf8")).toBe(PLAN);
}
