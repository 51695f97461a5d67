// What reaches the network, and when. The start of the app is over when it says so, with the mark "backcast.settled" in
// the browser's timeline: page, desk and the worker's program are here, and the browser has kept them, or looked for a
// newer version and kept that, where it does so. After that nothing may be asked for any more, until a page is loaded.

import { type BrowserContext, type Page, type Request } from "@playwright/test";
import { places } from "./places.ts";

const SETTLED = "backcast.settled";

/** What the browser shows of the app in its own window. It fetches that when it likes. */
const FOR_WINDOW = /\/(icon\.svg|icon-\d+\.png|manifest\.webmanifest)$/;

/** The hosts of the tests. */
const HERE = new Set([places.root, places.subpath].map(originOf));

/** Counts one more host as one of the tests. */
export function addHost(address: string): void {
  HERE.add(originOf(address));
}

/** Whether a request leaves the hosts of the tests. What is not fetched over the network, such as a data: address, is here. */
export function isElsewhere(address: string): boolean {
  return isNetwork(address) && !HERE.has(originOf(address));
}

/** Waits until the start is over. */
export async function expectSettled(page: Page): Promise<void> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, SETTLED);
}

/** Watches for requests that reach the network after the start, in every tab. Call what is returned to get them. */
export async function watchRequests(context: BrowserContext): Promise<() => string[]> {
  const settled = new Set<Page>();
  /** Pages that are asked for and not there yet: until they are, it is the page before that may still say it settled. */
  const loading = new Set<Page>();
  const late: string[] = [];
  /** Requests that may still turn out to be answered by what the browser keeps. */
  const open = new Set<Request>();
  const close = (request: Request) => open.delete(request) && late.push(`request after the start: ${request.url()}`);
  await tellWhenSettled(context, (page) => !loading.has(page) && settled.add(page));
  const watchLoads = (page: Page) =>
    page.on("framenavigated", (frame) => frame === page.mainFrame() && loading.delete(page));
  context.pages().forEach(watchLoads);
  context.on("page", watchLoads);
  context.on("request", (request) => {
    if (loads(request)) {
      settled.delete(pageOf(request)!);
      loading.add(pageOf(request)!);
    } else if (isAfterStart(request, context, settled) && isOurs(request)) open.add(request);
  });
  context.on("response", (response) => {
    if (response.fromServiceWorker()) open.delete(response.request());
    else close(response.request());
  });
  context.on("requestfailed", close);
  return () => late;
}

let watches = 0;

async function tellWhenSettled(context: BrowserContext, hear: (page: Page) => void): Promise<void> {
  const name = `tellSettled${(watches += 1)}`;
  await context.exposeBinding(name, ({ page }) => hear(page));
  await context.addInitScript(
    ([name, mark]) => {
      if (window !== window.top) return;
      const tell = (list: PerformanceObserverEntryList) => list.getEntriesByName(mark).length && (window as any)[name]();
      new PerformanceObserver(tell).observe({ type: "mark", buffered: true });
    },
    [name, SETTLED],
  );
}

/** For a page: it has started. For the program that keeps the app: every page has. */
function isAfterStart(request: Request, context: BrowserContext, settled: Set<Page>): boolean {
  if (request.serviceWorker()) return context.pages().every((page) => settled.has(page));
  return settled.has(pageOf(request)!);
}

/** Whether a request counts: it goes over the network to a host of the tests, and not for what the browser's own window shows. */
function isOurs(request: Request): boolean {
  const isForWindow = ["other", "manifest"].includes(request.resourceType()) && FOR_WINDOW.test(request.url());
  return isNetwork(request.url()) && !isElsewhere(request.url()) && !isForWindow;
}

function loads(request: Request): boolean {
  if (request.serviceWorker() || !request.isNavigationRequest()) return false;
  const page = pageOf(request);
  return page !== undefined && page.mainFrame() === request.frame();
}

/** The tab of a request; a tab that is only being opened has none yet. */
function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

function isNetwork(address: string): boolean {
  return address.startsWith("http");
}

function originOf(address: string): string {
  return new URL(address).origin;
}
