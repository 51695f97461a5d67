// What every browser test starts from. A test fails on anything the browser complains about, even when its own
// expectations hold: console errors and warnings, uncaught errors, policy violations, requests to other origins.
// A test that provokes such a complaint names it: `test.use({ expectedComplaints: /the words/ })`.

import { test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";

type Fixtures = {
  /** Complaints that this test provokes on purpose. */
  expectedComplaints: RegExp;
};

/** Matches nothing. */
const NONE = /(?!)/;

export const test = base.extend<Fixtures>({
  expectedComplaints: [NONE, { option: true }],

  page: async ({ page, baseURL, expectedComplaints }, use) => {
    const complaints = await complaintsOf(page, new URL(baseURL!).hostname);
    await use(page);
    const unexpected = complaints.filter((text) => !expectedComplaints.test(text));
    expect(unexpected, "complaints of the browser").toEqual([]);
  },
});

export { expect };

/** Collects what the browser complains about, for as long as the page lives. */
async function complaintsOf(page: Page, host: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    if (isElsewhere(request.url(), host)) complaints.push(`request elsewhere: ${request.url()}`);
  });
  await page.exposeFunction("reportViolation", (text: string) => complaints.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as any).reportViolation(`${event.violatedDirective} stopped ${event.blockedURI}`);
    });
  });
  return complaints;
}

/** Both test servers run on the one local host; anything else over the network is elsewhere. */
function isElsewhere(address: string, host: string): boolean {
  const url = new URL(address);
  return url.protocol.startsWith("http") && url.hostname !== host;
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
