// What the page may not do, and that this is so: each refusal is provoked. That nothing of the app is refused is what
// fixtures.ts watches in every test.

import { type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { Host } from "./host.ts";
import { expectSettled } from "./network.ts";
import { examples, keepBefore } from "./plan.ts";
import { places } from "./places.ts";
import { FIXED, goTo, OPENING, pagesOfThings } from "./routes.ts";

test.describe("a script that is written into the page", () => {
  test.use({ expectedComplaints: /policy: |Content Security Policy|Refused to|Trusted|unsafe-eval|Executing inline/i });

  const WAYS: Record<string, () => void> = {
    "as an element": () => {
      const script = document.createElement("script");
      script.append("window.intruder = true");
      document.body.append(script);
    },
    "as the text of an element": () => {
      document.createElement("script").textContent = "window.intruder = true";
    },
    "as an attribute": () => {
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.intruder = true");
      button.click();
    },
    "as a link": () => {
      const link = document.createElement("a");
      link.href = "javascript:window.intruder = true";
      document.body.append(link);
      link.click();
    },
    // Later, because what the test itself runs is under no policy.
    "as text to be run": () => void setTimeout(() => new Function("window.intruder = true")()),
    "as text to be run later": () => void setTimeout("window.intruder = true" as unknown as () => void),
    "as an element of a document from elsewhere": () => {
      const script = document.createElement("script");
      script.src = "data:text/javascript,window.intruder = true";
      document.body.append(script);
    },
    "as markup": () => void (document.body.innerHTML = "<img src='data:,' onerror='window.intruder = true'>"),
    "as a document": () => document.write("<script>window.intruder = true</script>"),
  };

  for (const [way, write] of Object.entries(WAYS)) {
    test(`${way} does not run`, async ({ page }) => {
      await page.goto("");
      await expectSettled(page);
      await page.evaluate(write).catch(() => "refused");
      await page.evaluate(() => new Promise((later) => setTimeout(later)));
      expect(await page.evaluate(() => "intruder" in window)).toBe(false);
    });
  }
});

test.describe("Trusted Types", () => {
  test.use({ expectedComplaints: /policy: (require-)?trusted-types|Trusted/i });

  for (const markup of [
    "<script>x()</script>",
    "<SCRIPT\n>x()</SCRIPT>",
    "<img src=x onerror=x()>",
    "<img src=x\nonerror\n=x()>",
    "<svg/onload=x()>",
    '<a alt=">" onclick=x()>',
    '<a href="javascript:x()">',
    '<a href="java\tscript:x()">',
    '<a href="&#106;avascript:x()">',
    '<a href="javascript&colon;x()">',
    '<iframe srcdoc="x">',
    "<object data=x>",
    "<base href=//x>",
    '<meta http-equiv=refresh content="0;url=//x">',
  ]) {
    test(`refuse ${JSON.stringify(markup)} as markup`, async ({ page }) => {
      await page.goto("");
      expect(await madeOf(page, markup)).toBe("TypeError");
    });
  }

  test("let plain markup and text pass", async ({ page }) => {
    await page.goto("");
    expect(await madeOf(page, '<p class="note">On <b>one</b> &amp; only, based on 3 = three')).toBe("made");
  });

  test("let programs come from the folder of the app alone", async ({ page }) => {
    await page.goto(places.subpath);
    const allowed = await page.evaluate(() => {
      const policy = (window as any).trustedTypes.defaultPolicy;
      const other = ["../x.js", "/x.js", "//elsewhere/x.js", "data:text/javascript,x", "blob:http://elsewhere/x", "javascript:x"];
      const own = ["./x.js", "x/y.js?z", URL.createObjectURL(new Blob(["x"]))];
      const allows = (address: string) => {
        try {
          return Boolean(policy.createScriptURL(address));
        } catch {
          return false;
        }
      };
      return [other.filter(allows), own.filter((address) => !allows(address))];
    });
    expect(allowed).toEqual([[], []]);
  });

  test("let nobody else make rules, and no text become a script", async ({ page }) => {
    await page.goto("");
    const refused = await page.evaluate(() => {
      const refuses = (act: () => unknown) => {
        try {
          act();
          return false;
        } catch {
          return true;
        }
      };
      const { trustedTypes } = window as any;
      return [
        refuses(() => trustedTypes.createPolicy("other", {})),
        refuses(() => trustedTypes.createPolicy("default", {})),
        refuses(() => (document.createElement("script").text = "x")),
      ];
    });
    expect(refused).toEqual([true, true, true]);
  });
});

test.describe("a request to another place", () => {
  test.use({ expectedComplaints: /request elsewhere|connect-src|Content Security Policy/ });

  test("is stopped by the policy from the first moment", async ({ page }) => {
    await page.route("**/app_bg.wasm", () => {});
    await page.goto("", { waitUntil: "commit" });
    await expect(page.getByRole("heading", { name: "Backcast" })).toBeVisible();
    expect(await page.evaluate(() => fetch("http://localhost:9/").then(() => "sent", () => "stopped"))).toBe("stopped");
  });
});

test.describe("after the start", () => {
  test.use({ expectedComplaints: /policy: connect-src|Content Security Policy|request after the start|NetworkError|WebSocket/ });

  test("the page may not even ask its own host for anything", async ({ page }) => {
    await page.goto("");
    await expectSettled(page);
    const asked = await page.evaluate(askInEveryWay);
    expect(asked).toEqual({ fetch: "stopped", request: "stopped", beacon: "stopped", socket: "stopped", stream: "stopped" });
  });

  test("the worker may not either", async ({ page }) => {
    await keepBefore(page, { pumps: examples.pumpMaker });
    await page.goto("#/plan");
    await expectSettled(page);
    const asked = await page.evaluate(() => {
      const program = `fetch("${location.origin}/icon.svg").then(() => "sent", () => "stopped").then(postMessage)`;
      const worker = new Worker(URL.createObjectURL(new Blob([program])));
      return new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
    });
    expect(asked).toBe("stopped");
  });
});

test("without the worker's program the page may still ask for it", async ({ page }) => {
  await page.route("**/worker_bg.wasm", () => {});
  await page.goto("");
  await page.waitForRequest("**/worker_bg.wasm");
  expect(await page.evaluate(() => fetch("./icon.svg").then(({ ok }) => ok))).toBe(true);
});

test.describe("inside a page of another host", () => {
  test.use({ expectedComplaints: /was preloaded using link preload but not used/ });

  test("the app does not start, and leads to a tab of its own", async ({ page, context }) => {
    const frame = await framed(page, places.root);
    await expect(frame.getByRole("heading", { name: "Backcast does not run inside another page" })).toBeVisible();
    await expect(frame.locator("#shell")).toBeVisible();
    const [tab] = await Promise.all([context.waitForEvent("page"), frame.getByRole("link").click()]);
    await expect(tab.getByRole("button", { name: "Start a plan" })).toBeVisible();
    expect(await tab.evaluate(() => window.opener)).toBe(null);
    await expect(frame.locator("#shell")).toBeVisible();
  });

  test("what it says can be read by everyone", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, "parent", { value: {} }));
    await page.goto("");
    await expect(page.getByRole("heading", { name: "Backcast does not run inside another page" })).toBeFocused();
    await expectAccessible(page);
  });

  test("the app does not start when a page of its own host is between", async ({ page }) => {
    await page.route(`${places.root}between`, (route) => route.fulfill({ contentType: "text/html", body: pageAround("./") }));
    const outer = await framed(page, `${places.root}between`);
    const inner = outer.frameLocator("iframe");
    await expect(inner.getByRole("heading", { name: "Backcast does not run inside another page" })).toBeVisible();
  });
});

test("inside a page of the same host the app starts", async ({ page }) => {
  await page.route("**/around", (route) => route.fulfill({ contentType: "text/html", body: pageAround("./") }));
  await page.goto("around");
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Start a plan" })).toBeVisible();
});

test("no address that leads here is told to others", async ({ page }) => {
  const told: (string | undefined)[] = [];
  await page.route("**/elsewhere", (route) => {
    told.push(route.request().headers()["referer"]);
    return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title>" });
  });
  await page.goto("");
  await page.evaluate((address) => {
    const link = document.createElement("a");
    link.href = address;
    document.body.append(link);
    link.click();
  }, `${places.subpath}elsewhere`);
  await page.waitForURL("**/elsewhere");
  expect(told).toEqual([undefined]);
});

test("no text of a plan becomes a link, and links lead to the web alone", async ({ page }) => {
  test.setTimeout(120_000);
  const bait = (key: string, value: unknown) => (key === "name" ? `javascript:intruder("${value}")` : value);
  const plan = JSON.stringify(JSON.parse(examples.pumpMaker), bait);
  await keepBefore(page, { bait: plan });
  for (const place of [...OPENING, ...FIXED, ...pagesOfThings(JSON.parse(plan))]) {
    await goTo(page, place);
    const links = await page.evaluate(() => [...document.querySelectorAll("a, area")].map((link) => (link as HTMLAnchorElement).href));
    expect(links.length, place).toBeGreaterThan(0);
    expect(links.filter((link) => !/^(https?|mailto):/.test(link)), place).toEqual([]);
    expect(links.filter((link) => link.includes("intruder")), place).toEqual([]);
  }
});

/** Whether an element can be made of this markup, or the fault. */
async function madeOf(page: Page, markup: string): Promise<string> {
  return page.evaluate((markup) => {
    try {
      document.createElement("template").innerHTML = markup;
      return "made";
    } catch (fault) {
      return (fault as Error).name;
    }
  }, markup);
}

async function askInEveryWay(): Promise<Record<string, string>> {
  const socketOf = (make: () => WebSocket | EventSource) => new Promise<string>((resolve) => {
    try {
      const socket = make();
      socket.onopen = () => resolve("sent");
      socket.onerror = () => resolve("stopped");
    } catch {
      resolve("stopped");
    }
  });
  const request = new Promise<string>((resolve) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve("sent");
    request.onerror = () => resolve("stopped");
    request.open("GET", "./icon.svg");
    request.send();
  });
  const violated = new Promise<string>((resolve) => {
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => blockedURI.endsWith("?beacon") && resolve("stopped"));
  });
  navigator.sendBeacon("./icon.svg?beacon");
  return {
    fetch: await fetch("./icon.svg").then(() => "sent", () => "stopped"),
    request: await request,
    beacon: await violated,
    socket: await socketOf(() => new WebSocket(location.origin.replace("http", "ws"))),
    stream: await socketOf(() => new EventSource("./icon.svg")),
  };
}

/** Shows an address in a frame of a page of another host. */
async function framed(page: Page, address: string) {
  const host = await Host.of(new Map([["index.html", Buffer.from(pageAround(address))]]));
  await page.goto(host.address);
  await host.down();
  return page.frameLocator("iframe");
}

function pageAround(address: string): string {
  return `<!doctype html><title>Around</title><link rel="icon" href="data:,"><iframe title="inside" src="${address}"></iframe>`;
}
