// What every browser test starts from. A test fails on anything the browser complains about, even when its own
// expectations hold: console errors and warnings, uncaught errors, policy violations, requests to other origins, and
// any request to the network after the start of the app (network.ts).
// A test that provokes such a complaint names it: `test.use({ expectedComplaints: /the words/ })`.

import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import axe from "axe-core";
import { isElsewhere, watchRequests } from "./network.ts";

type Fixtures = {
  /** Complaints that this test provokes on purpose. */
  expectedComplaints: RegExp;
  /** What each browser that is watched has complained about. */
  watches: (() => string[])[];
  /** Watches a browser that the test has started by itself; the usual one is watched anyway. */
  watch: (context: BrowserContext) => Promise<void>;
};

/** Matches nothing. */
const NONE = /(?!)/;

/** What the test tool says where the tests keep the app from being kept (playwright.config.ts). */
const BLOCKED_BY_TESTS = "Service Worker registration blocked by Playwright";

export const test = base.extend<Fixtures>({
  expectedComplaints: [NONE, { option: true }],

  watches: async ({}, use) => {
    await use([]);
  },

  watch: async ({ expectedComplaints, watches }, use) => {
    await use(async (context) => {
      const complaints = await complaintsOf(context);
      const lateRequests = await watchRequests(context);
      watches.push(() => [...complaints, ...lateRequests()]);
    });
    const unexpected = watches.flatMap((complaints) => complaints()).filter((text) => !expectedComplaints.test(text));
    expect(unexpected, "complaints of the browser").toEqual([]);
  },

  context: async ({ context, watch }, use) => {
    await watch(context);
    await use(context);
  },
});

export { expect };

/** Collects what the browser complains about, in every tab of the test, for as long as they live. */
async function complaintsOf(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.text() === BLOCKED_BY_TESTS) return;
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (fault) => complaints.push(`uncaught: ${fault.error().message}`));
  context.on("request", (request) => {
    if (isElsewhere(request.url())) complaints.push(`request elsewhere: ${request.url()}`);
  });
  await context.exposeFunction("reportViolation", (text: string) => complaints.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as any).reportViolation(`${event.violatedDirective} stopped ${event.blockedURI}`);
    });
  });
  return complaints;
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Expects the page as it is now to have no accessibility violation. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) => (window as any).axe.run(document, { runOnly: tags, resultTypes: ["violations"] }),
    STANDARDS,
  );
  expect(violations.map(describeViolation), "accessibility violations").toEqual([]);
}

function describeViolation(violation: any): string {
  return `${violation.id}: ${violation.help} at ${violation.nodes.map((node: any) => node.target.join(" ")).join(", ")}`;
}
