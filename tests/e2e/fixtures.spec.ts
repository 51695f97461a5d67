// Proof that the watch in fixtures.ts sees what it is there for, so that tests have to fail; and that goTo arrives.

import { expectAccessible, test } from "./fixtures.ts";
import { examples, keepBefore } from "./plan.ts";
import { goTo } from "./routes.ts";

const COMPLAINTS: Record<string, () => void> = {
  "an error on the console": () => console.error("a test"),
  "a warning on the console": () => console.warn("a test"),
  "an uncaught error": () => void setTimeout(() => { throw new Error("a test"); }),
  "a request elsewhere": () => void fetch("http://localhost:9/").catch(() => {}),
  "a script that the policy stops": () => {
    const script = document.createElement("script");
    script.textContent = "0";
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
