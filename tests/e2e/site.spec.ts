// What a host gets beside the app: what systems need to install it, and the page for missing pages.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { places } from "./places.ts";

test("the app can be installed, with a name and icons of its own", async ({ page, context, request }) => {
  await page.goto(places.subpath);
  const browser = await context.newCDPSession(page);
  const { url, errors, data } = await browser.send("Page.getAppManifest");
  expect(url).toBe(`${places.subpath}manifest.webmanifest`);
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data!);
  expect(manifest).toMatchObject({ name: "Backcast", start_url: "./", scope: "./", display: "standalone" });
  expect(manifest.icons.map((icon: any) => `${icon.sizes} ${icon.purpose}`)).toEqual([
    "any any",
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  for (const icon of manifest.icons) {
    const image = await request.get(`${places.subpath}${icon.src}`);
    expect(image.headers()["content-type"]).toBe(icon.type);
    if (icon.type === "image/png") expect(widthOf(await image.body())).toBe(Number(icon.sizes.split("x")[0]));
  }
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // Tests run in private windows, which install nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test.describe("where there is nothing", () => {
  test.use({ expectedComplaints: /status of 404/ });

  for (const missing of ["plan", "a/b/", "a/b/c.html?d#e", "index.htm"]) {
    test(`a page says so and leads to the app, from ${missing}`, async ({ page }) => {
      const response = await page.goto(`${places.subpath}${missing}`);
      expect(response!.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Open Backcast" })).toHaveAttribute("href", new URL(places.subpath).pathname);
      await page.getByRole("link", { name: "Open Backcast" }).click();
      await expect(page.getByRole("button", { name: "Start a plan" })).toBeVisible();
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    test(`the page looks like the app, and can be read by everyone, when it is ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto("a/b/c");
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe({ light: "rgb(254, 254, 253)", dark: "rgb(21, 23, 28)" }[colorScheme]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await expectAccessible(page);
    });
  }
});

/** The width that a PNG image says it has. */
function widthOf(image: Buffer): number {
  return image.readUInt32BE(16);
}
