// The browser keeps the app: it starts without a network, and versions never mix. All against a host that can be taken
// down and can get a newer version (host.ts), in a folder that is not the top of it.

import { type Page } from "@playwright/test";
import { expect, expectAccessible, test as base } from "./fixtures.ts";
import { builtSite, Host, laterSite } from "./host.ts";
import { retype } from "./keyboard.ts";
import { expectSettled } from "./network.ts";
import { emptyPlan, examples, expectSaved, keepBefore, keptPlans } from "./plan.ts";

/** For what comes after a whole start, on a machine that has more to do. */
const PATIENCE = 30_000;

const READY = "A new version is ready.";
const OFFLINE = /ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|FAILED)|Failed to (update a ServiceWorker|load resource)/;

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await Host.of(builtSite());
    await use(host);
    await host.down();
  },
});

test.use({ serviceWorkers: "allow" });

// Several visits each, with everything fetched twice.
test.describe.configure({ timeout: 90_000 });

test("the first visit keeps the app, every file of it, once it is there", async ({ page, host }) => {
  await visit(page, host);
  const [cache] = await keptFiles(page);
  expect(cache.name).toMatch(/^backcast-[0-9a-f]{16} http.*\/tools\/plans\/$/);
  const files = [...builtSite().keys()].filter((path) => path !== "service-worker.js");
  expect(cache.paths.sort()).toEqual(files.map((path) => path.replace(/^index\.html$/, "")).sort());
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await expect(page.getByText(READY)).toHaveCount(0);
});

test("a later visit asks the host for nothing but whether there is a newer version", async ({ page, host }) => {
  await visit(page, host);
  host.asked = [];
  await page.reload();
  await expectSettled(page);
  expect(new Set(host.asked)).toEqual(new Set(["service-worker.js"]));
});

test("removing everything removes the service worker and what it keeps", async ({ page, host }) => {
  await keepBefore(page, { pumps: examples.pumpMaker });
  await visit(page, host);
  const left = () => page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));
  expect(await left()).toEqual({ workers: 1, caches: 1 });
  await page.goto(`${host.address}index.html#/plans`);
  await page.getByText("Remove everything from this device").click();
  await page.getByRole("button", { name: "Remove everything", exact: true }).click();
  await expect(page.getByText("Everything is removed.")).toBeVisible();
  expect(await left()).toEqual({ workers: 0, caches: 0 });
});

test.describe("without a network", () => {
  test.use({ expectedComplaints: OFFLINE });

  test("the app starts when the host is down, and works out a mix", async ({ page, host }) => {
    await keepBefore(page, { pumps: examples.pumpMaker });
    await visit(page, host);
    await host.down();
    await page.reload();
    await expectMixWorkedOut(page);
    await expectSettled(page);
  });

  test("the app starts when the browser is offline, in a new tab too", async ({ page, context, host }) => {
    await keepBefore(page, { pumps: examples.pumpMaker });
    await visit(page, host);
    await context.setOffline(true);
    await page.close();
    const later = await context.newPage();
    await later.goto(`${host.address}index.html#/plan`);
    await expectMixWorkedOut(later);
    await retype(budget(later), "90000");
    await expectSaved(later);
  });

  test("a page of the host that is no page of the app is not answered for", async ({ page, host }) => {
    await visit(page, host);
    await host.down();
    await expect(page.goto(`${host.address}nothing-here`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  });
});

test.describe("a version that does not arrive whole", () => {
  test.use({ expectedComplaints: /integrity|Failed to (fetch|load resource|execute 'addAll')|Request failed/ });

  for (const [what, spoil] of Object.entries({
    "is cut": (bytes: Buffer) => bytes.subarray(0, -1),
    "is another": () => Buffer.from("another"),
    "is missing": () => undefined,
  })) {
    test(`is not kept when one file ${what}, and the app works all the same`, async ({ page, host }) => {
      const bytes = host.site.get("icon-512.png")!;
      const spoilt = spoil(bytes);
      if (spoilt) host.site.set("icon-512.png", spoilt);
      else host.site.delete("icon-512.png");
      await visit(page, host);
      expect(await keptFiles(page)).toEqual([]);
      host.site.set("icon-512.png", bytes);
      await page.reload();
      await expectSettled(page);
      expect(await keptFiles(page)).toHaveLength(1);
    });
  }
});

test("a newer version is announced in every tab, starts where it is asked for, and the others work on", async ({ page, context, host }) => {
  const other = await context.newPage();
  await keepBefore(other, { pumps: examples.pumpMaker });
  await visit(other, host);
  await other.goto(`${host.address}#/mix`);
  await keepBefore(page, { plan: JSON.stringify(emptyPlan) });
  await page.goto(`${host.address}#/settings`);
  await expectSettled(page);
  host.site = laterSite(2);
  await page.reload();
  for (const tab of [page, other]) await expectAnnounced(tab);
  expect(await versionOf(page)).toBe("1");
  await page.setViewportSize({ width: 320, height: 720 });
  await expectAccessible(page);

  // Typed within the pause that saving takes, and saved all the same.
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("Typed at the last moment");
  await page.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => versionOf(page)).toBe("2");
  await expect(page.getByRole("textbox", { name: "Name of the plan" })).toHaveValue("Typed at the last moment");
  await expectSettled(page);
  await expect(page.getByText(READY)).toHaveCount(0);

  expect(await versionOf(other)).toBe("1");
  await retype(budget(other), "90000");
  await expect(terms(other)).toContainText("Budget€90,000Spent", { timeout: PATIENCE });
  await expect(other.getByText(READY)).toBeVisible();
  await other.getByRole("button", { name: "Reload" }).press("Enter");
  await expect.poll(() => versionOf(other)).toBe("2");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a newer version starts in a tab that only reads along, and it reads along again", async ({ page, context, host }) => {
  await keepBefore(page, { plan: JSON.stringify(emptyPlan) });
  await visit(page, host);
  await page.goto(`${host.address}#/settings`);
  const other = await context.newPage();
  await other.goto(`${host.address}#/settings`);
  await expectSettled(other);
  host.site = laterSite(2);
  await page.reload();
  for (const tab of [page, other]) await expectAnnounced(tab);
  const readsAlong = async (tab: Page) => (await tab.getByText("You are reading along").count()) === 1;
  await expect.poll(async () => Number(await readsAlong(page)) + Number(await readsAlong(other))).toBe(1);
  const [reader, holder] = (await readsAlong(other)) ? [other, page] : [page, other];
  await expectAccessible(reader);
  await reader.getByRole("button", { name: "Reload" }).press("Enter");
  await expect.poll(() => versionOf(reader)).toBe("2");
  await expectSettled(reader);
  await expect(reader.getByText("You are reading along")).toBeVisible();
  await retype(holder.getByRole("textbox", { name: "Name of the plan" }), "Changed by the older version");
  await expect(reader.getByRole("textbox", { name: "Name of the plan" })).toHaveValue("Changed by the older version");
});

test.describe("a tab of the version before", () => {
  test.use({ expectedComplaints: /status of 404/ });

  test("gets its own files from what is kept when the host no longer has them", async ({ page, host }) => {
    await visit(page, host);
    const [own] = await keptFiles(page);
    const file = own.paths.find((path) => path.endsWith("/worker_bg.wasm"))!;
    host.site = laterSite(2);
    await page.reload();
    await page.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => versionOf(page)).toBe("2");
    await expectSettled(page);
    expect(host.site.has(file)).toBe(false);
    // A page under the newer version that may still fetch.
    await page.goto(`${host.address}nothing-here`);
    expect(await page.evaluate((file) => fetch(file).then(({ status }) => status), file)).toBe(200);
  });
});

test("the newest three versions are kept, and nothing of other pages is touched", async ({ page, host }) => {
  await visit(page, host);
  await page.evaluate(() => caches.open("backcast-of-somebody-else"));
  for (const number of [2, 3, 4]) {
    host.site = laterSite(number);
    await page.reload();
    await page.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => versionOf(page)).toBe(String(number));
    await expectSettled(page);
  }
  const names = (await keptFiles(page)).map(({ name }) => name.split(" ")[0].replace(/^backcast-0*/, ""));
  expect(names).toEqual(["of-somebody-else", "2", "3", "4"]);
});

test.describe("where a plan cannot be saved", () => {
  test("the newer version waits, and says why", async ({ page, host }) => {
    await keepBefore(page, { plan: JSON.stringify(emptyPlan) });
    await visit(page, host);
    host.site = laterSite(2);
    await page.goto(`${host.address}#/settings`);
    await page.reload();
    await expectAnnounced(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.getByRole("textbox", { name: "Name of the plan" }).fill("Not kept anywhere");
    await page.getByRole("button", { name: "Reload" }).click();
    await expect(page.getByText("It waits, because reloading would lose what is not saved.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Name of the plan" })).toHaveValue("Not kept anywhere");
    expect(await versionOf(page)).toBe("1");
  });
});

test.describe("a kept app whose parts do not fit together", () => {
  test.use({ expectedComplaints: /./ });

  for (const [what, from] of Object.entries({ "of another build": "worker_bg.wasm", "that is no program": "app.js" })) {
    test(`is dropped once, and the app is back, with a file ${what}; plans stay`, async ({ page, context, host }) => {
      await keepBefore(page, { pumps: examples.pumpMaker });
      await visit(page, host);
      const plans = await keptPlans(page);
      await spoilKept(page, "app_bg.wasm", from);
      await page.evaluate(() => caches.open("of somebody else"));
      const errors: string[] = [];
      context.on("weberror", (fault) => errors.push(fault.error().message));
      await page.reload();
      await expect(page.getByRole("heading", { level: 1, name: "Halden Pumps 2027" })).toBeVisible();
      await expectSettled(page);
      expect(await keptPlans(page)).toEqual(plans);
      expect((await keptFiles(page)).map(({ name }) => name.split(" ")[0])).toContain("of");
      await page.reload();
      await expectSettled(page);
    });
  }

  test("ends in a message where the host has nothing better", async ({ page, host }) => {
    await visit(page, host);
    const file = [...host.site.keys()].find((path) => path.endsWith("/app_bg.wasm"))!;
    host.site.set(file, Buffer.from("no program"));
    await spoilKept(page, "app_bg.wasm", "worker_bg.wasm");
    await page.reload();
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem("backcast.repaired")).catch(() => "loading")).toBe("yes");
    await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeFocused();
    await expect.poll(() => keptFiles(page).catch(() => "loading")).toEqual([]);
    await expectAccessible(page);
  });

  test("ends in a message where the host is down, and nothing is dropped", async ({ page, host }) => {
    await visit(page, host);
    await spoilKept(page, "app_bg.wasm", "worker_bg.wasm");
    await host.down();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Backcast could not start" })).toBeFocused();
    await page.waitForLoadState("networkidle");
    expect(await keptFiles(page)).toHaveLength(1);
  });
});

/** A first visit, to the end of its start. */
async function visit(page: Page, host: Host): Promise<void> {
  await page.goto(host.address);
  await expectSettled(page);
}

/** Everything of a version is kept before it is announced. */
async function expectAnnounced(page: Page): Promise<void> {
  await expect(page.getByText(READY)).toBeVisible({ timeout: PATIENCE });
}

async function expectMixWorkedOut(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Halden Pumps 2027" })).toBeVisible();
  await page.evaluate(() => (location.hash = "#/mix"));
  await expect(terms(page)).toContainText("Budget€180,000Spent", { timeout: PATIENCE });
  await expect(page.locator(".stale, .standing")).toHaveCount(0);
}

/** What the browser keeps, by cache: the paths of its files. */
async function keptFiles(page: Page): Promise<{ name: string; paths: string[] }[]> {
  return page.evaluate(async () => {
    const folder = new URL("./", location.href).href;
    const kept = [];
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      kept.push({ name, paths: requests.map(({ url }) => url.slice(folder.length)) });
    }
    return kept;
  });
}

/** Puts one kept file in the place of another. */
async function spoilKept(page: Page, name: string, by: string): Promise<void> {
  await page.evaluate(async ([name, by]) => {
    const cache = await caches.open((await caches.keys())[0]);
    const addresses = (await cache.keys()).map(({ url }) => url);
    const ending = (name: string) => addresses.find((address) => address.endsWith(`/${name}`))!;
    const body = await (await cache.match(ending(by)))!.arrayBuffer();
    await cache.put(ending(name), new Response(body, { headers: { "content-type": "application/wasm" } }));
  }, [name, by]);
}

/** The version that the page is of, and every part of the app that it fetched. */
async function versionOf(page: Page): Promise<string> {
  const versions = await page.evaluate(() => {
    const fetched = performance.getEntriesByType("resource").map(({ name }) => /\/app-(\w+)\//.exec(name)?.[1]);
    const folders = [...new Set(fetched.filter((folder) => folder))];
    return { page: document.documentElement.dataset.version ?? "1", folders };
  }).catch(() => ({ page: "loading", folders: [] }));
  expect(versions.folders.length).toBeLessThan(2);
  return versions.page;
}

function budget(page: Page) {
  return page.getByRole("textbox", { name: "The most that may be spent" });
}

function terms(page: Page) {
  return page.getByRole("region", { name: "Budget" }).locator("dl");
}
