// A browser of its own with a profile on the disk: to be killed, and to have its files damaged.

import { type Browser, chromium as playwright, type Page } from "@playwright/test";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
export type Running = { page: Page; browser: Browser; kill: () => Promise<void>; quit: () => Promise<void> };

/** Does something with a profile folder that is removed afterwards. */
export async function withProfile(act: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "backcast-profile-"));
  try {
    await act(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Starts the browser on a profile, with the app at a place. */
export async function started(profile: string, place: string): Promise<Running> {
  // A group of its own, so that all of the browser's processes can be killed in one go.
  const process = spawn(chromium, [...OPTIONS, `--user-data-dir=${profile}`], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const browser = await playwright.connectOverCDP(await addressOf(process));
  const page = await browser.contexts()[0].newPage();
  await page.goto(`${places.root}#${place}`);
  const over = new Promise<void>((done) => process.once("exit", () => done()));
  return {
    page,
    browser,
    kill: async () => {
      globalThis.process.kill(-process.pid!, "SIGKILL");
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
