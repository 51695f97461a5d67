// The page around the app: where it can be hosted, and what people see when the app cannot run.

import { type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { places } from "./places.ts";

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

  for (const part of ["app_bg.wasm", "app.js", "split_desk.wasm"]) {
    test(`the page says so, and hands out the plans, without ${part}`, async ({ page }) => {
      await page.addInitScript((plan) => localStorage.setItem("backcast.plan.1", plan), PLAN);
      await page.route(`**/${part}`, (route) => route.abort());
      await page.goto("");
      await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeFocused();
      await expectAccessible(page);
      await expectDownload(page);
    });
  }

  test("a wrong file in place of the app is told like a missing one", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "<html>" }));
    await page.goto("");
    await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeVisible();
    await expect(page.getByText("No plan is kept in this browser.")).toBeVisible();
  });
});

test("a browser without WebAssembly is told so", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto("");
  await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeVisible();
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

test.describe("a request to another place", () => {
  test.use({ expectedComplaints: /request elsewhere|connect-src|Content Security Policy/ });

  test("is stopped by the policy", async ({ page }) => {
    await page.goto("");
    const answer = await page.evaluate(() => fetch("http://localhost:9/").then(() => "sent", () => "stopped"));
    expect(answer).toBe("stopped");
  });
});

test.describe("a script written into the page", () => {
  test.use({ expectedComplaints: /policy: script-src-elem stopped inline|violates the following Content Security Policy/ });

  test("is stopped by the policy", async ({ page }) => {
    await page.goto("");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruder = true";
      document.body.append(script);
      return "intruder" in window;
    });
    expect(ran).toBe(false);
  });
});

async function expectDownload(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download \u201cSpring \u2014 \u00fcber 10%\u201d" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("backcast.plan.1.json");
  expect(await readFile(await download.path(), "utf8")).toBe(PLAN);
}
