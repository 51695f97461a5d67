// A browser of its own with a profile on the disk: to be killed, and to have its files damaged.

import { type BrowserContext, chromium as playwright, type Page } from "@playwright/test";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./fixtures.ts";
import { chromium, places } from "./places.ts";

const OPTIONS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];

/** A running browser with a profile. */
type Running = { page: Page; kill: () => Promise<void>; quit: () => Promise<void> };

/** A folder where browsers keep what they keep, one browser after another. */
export type Profile = {
  folder: string;
  /** Starts the browser with the app at a place. */
  started: (place: string) => Promise<Running>;
};

/** A test with a profile, whose browsers are watched as all are, and are gone in the end as the folder is. */
export const test = base.extend<{ profile: Profile }>({
  profile: async ({ watch }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "backcast-profile-"));
    const browsers: Running[] = [];
    const started = async (place: string) => {
      const running = await startedIn(folder, watch);
      browsers.push(running);
      await running.page.goto(`${places.root}#${place}`);
      return running;
    };
    await use({ folder, started });
    for (const { kill } of browsers) await kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
});

async function startedIn(profile: string, watch: (context: BrowserContext) => Promise<void>): Promise<Running> {
  // A group of its own, so that all of the browser's processes can be killed in one go.
  const process = spawn(chromium, [...OPTIONS, `--user-data-dir=${profile}`], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const over = new Promise<void>((done) => process.once("exit", () => done()));
  const browser = await playwright.connectOverCDP(await addressOf(process));
  const context = browser.contexts()[0];
  await watch(context);
  return {
    page: context.pages()[0],
    kill: async () => {
      if (process.exitCode === null && process.signalCode === null) globalThis.process.kill(-process.pid!, "SIGKILL");
      await over;
      await browser.close().catch(() => undefined);
    },
    quit: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => undefined);
      await over;
    },
  };
}

/** Where the browser listens, as it says on its error output. */
function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    process.once("exit", () => failed(new Error(`The browser did not start: ${said}`)));
    process.stderr!.on("data", (data) => {
      said += data;
      const address = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
  });
}
