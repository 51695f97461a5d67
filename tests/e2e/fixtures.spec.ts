// Proof that the watch in fixtures.ts sees what it is there for, so that tests have to fail; and that goTo arrives.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { expectSettled, watchRequests } from "./network.ts";
import { examples, keepBefore } from "./plan.ts";
import { test as inProfile } from "./profile.ts";
import { goTo } from "./routes.ts";

const COMPLAINTS: Record<string, () => void> = {
  "an error on the console": () => console.error("a test"),
  "a warning on the console": () => console.warn("a test"),
  "an uncaught error": () => void setTimeout(() => { throw new Error("a test"); }),
  "a request elsewhere": () => void fetch("http://localhost:9/").catch(() => {}),
  "a script that the policy stops": () => {
    const script = document.createElement("script");
    script.append("0");
    document.body.append(script);
  },
};

for (const [name, provoke] of Object.entries(COMPLAINTS)) {
  test(`${name} fails a test`, async ({ page }) => {
    test.fail();
    await page.goto("");
    await page.evaluate(provoke);
    await page.waitForTimeout(200);
  });
}

inProfile.describe("a browser that the test has started", () => {
  inProfile.use({ expectedComplaints: /^console: a test$/ });

  inProfile("is watched as every browser is", async ({ profile, watches }) => {
    const { page } = await profile.started("/");
    await page.evaluate(COMPLAINTS["an error on the console"]);
    await expect.poll(() => watches.flatMap((complaints) => complaints())).toEqual(["console: a test"]);
  });
});

test.describe("a request to the network", () => {
  test.use({ expectedComplaints: /^request after the start: / });

  test("counts after the start, and not before", async ({ page }) => {
    const late = await watchRequests(page.context());
    const ask = (name: string) => page.evaluate((name) => void (new Image().src = `./icon.svg?${name}`), name);
    await page.goto("", { waitUntil: "commit" });
    await ask("during");
    await expectSettled(page);
    await page.reload();
    await expectSettled(page);
    expect(late()).toEqual([]);
    await ask("after");
    await expect.poll(() => late().length).toBe(1);
    expect(late()[0]).toMatch(/icon\.svg\?after$/);
  });
});

test("a request after the start fails a test", async ({ page }) => {
  test.fail();
  await page.goto("");
  await expectSettled(page);
  await page.evaluate(() => void (new Image().src = "./icon.svg?after"));
  await page.waitForTimeout(200);
});

test("an image without a description fails a test", async ({ page }) => {
  test.fail();
  await page.goto("");
  await page.evaluate(() => document.body.append(document.createElement("img")));
  await expectAccessible(page);
});

test("a page is reached right after the press of a key that led away from it", async ({ page }) => {
  await keepBefore(page, { pumps: examples.pumpMaker, shop: examples.teaShop });
  await goTo(page, "/plans");
  for (let times = 0; times < 20; times += 1) {
    await page.getByRole("rowheader").getByRole("button").nth(times % 2).press("Enter");
    await goTo(page, "/plans");
  }
});
