// How the browser tests run. `cargo xtask e2e` starts the servers and says where they and Chromium are.

import { defineConfig } from "@playwright/test";
import { chromium, places } from "./places.ts";

export default defineConfig({
  forbidOnly: true,
  fullyParallel: true,
  // Machines are shared. What passes only the second time is listed as flaky; what is broken fails twice.
  retries: 1,
  workers: 2,
  reporter: "list",
  use: {
    baseURL: places.root,
    browserName: "chromium",
    viewport: { width: 1280, height: 720 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
    // Every test has a browser of its own that has kept nothing yet, so each would fetch the app twice.
    // What is kept, and what runs without a network, is the matter of offline.spec.ts.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "app", testMatch: "*.spec.ts" },
    { name: "bench", testMatch: "bench/*.bench.ts", fullyParallel: false, workers: 1 },
  ],
});
