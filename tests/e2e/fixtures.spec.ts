// Proof that the watch in fixtures.ts sees what it is there for, so that tests have to fail; and that goTo arrives.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { expectSettled, watchRequests } from "./network.ts";
import { examples, keepBefore } from "./plan.ts";
import { test as inProfile } from "./profile.ts";
import { goTo } from "./routes.ts";

/** A test that must fail, and by complaints of these words alone; how it failed is known once it is over. */
const failing = test.extend<{ failsBy: RegExp }>({
  failsBy: [/./, { option: true }],

  watches: async ({ failsBy }, use, testInfo) => {
    await use([]);
    expect(testInfo.errors.map(({ message }) => message)).toEqual([expect.stringMatching(failsBy)]);
    testInfo.fail();
  },
});

/** What provokes a complaint, and its words; some come to nothing unless the policy of the page is ignored. */
type Complaint = { words: string; provoke: () => void; bypassCSP?: boolean };

const COMPLAINTS: Record<string, Complaint> = {
  "an error on the console": { words: "console: a test", provoke: () => console.error("a test") },
  "a warning on the console": { words: "console: a test", provoke: () => console.warn("a test") },
  "an uncaught error": {
    words: "uncaught: a test",
    provoke: () => void setTimeout(() => { throw new Error("a test"); }),
  },
  "a request elsewhere": {
    words: "request elsewhere: http://localhost:9/",
    provoke: () => void fetch("http://localhost:9/").catch(() => {}),
    bypassCSP: true,
  },
  "a style that the policy stops": {
    words: "policy: style-src-elem stopped inline",
    provoke: () => {
      const style = document.createElement("style");
      style.append("* { color: red }");
      document.body.append(style);
    },
  },
};

for (const [name, { words, provoke, bypassCSP = false }] of Object.entries(COMPLAINTS)) {
  failing.describe(name, () => {
    failing.use({ failsBy: byComplaint(words), bypassCSP });

    failing("fails a test", async ({ page, watches }) => {
      await page.goto("");
      await page.evaluate(provoke);
      await expectHeard(watches, words);
    });
  });
}

inProfile.describe("a browser that the test has started", () => {
  inProfile.use({ expectedComplaints: /^console: a test$/ });

  inProfile("is watched as every browser is", async ({ profile, watches }) => {
    const { page } = await profile.started("/");
    await page.evaluate(COMPLAINTS["an error on the console"].provoke);
    await expectHeard(watches, "console: a test");
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

failing.describe("a request after the start", () => {
  const words = "request after the start: ";
  failing.use({ failsBy: byComplaint(words) });

  failing("fails a test", async ({ page, watches }) => {
    await page.goto("");
    await expectSettled(page);
    await page.evaluate(() => void (new Image().src = "./icon.svg?after"));
    await expectHeard(watches, words);
  });
});

failing.describe("an image without a description", () => {
  failing.use({ failsBy: /accessibility violations[^]*image-alt: / });

  failing("fails a test", async ({ page }) => {
    await page.goto("");
    await page.evaluate(() => document.body.append(document.createElement("img")));
    await expectAccessible(page);
  });
});

test("a page is reached right after the press of a key that led away from it", async ({ page }) => {
  await keepBefore(page, { pumps: examples.pumpMaker, shop: examples.teaShop });
  await goTo(page, "/plans");
  for (let times = 0; times < 20; times += 1) {
    await page.getByRole("rowheader").getByRole("button").nth(times % 2).press("Enter");
    await goTo(page, "/plans");
  }
});

/** How a test fails that nothing but complaints of the browser have failed, these words among them. */
function byComplaint(words: string): RegExp {
  return new RegExp(`complaints of the browser[^]*"${words}`);
}

/** Waits until the browser has complained in these words. */
async function expectHeard(watches: (() => string[])[], words: string): Promise<void> {
  const heard = () => watches.flatMap((complaints) => complaints()).join("\n");
  await expect.poll(heard).toContain(words);
}
