// Handing files and texts to the app as people do.

import { type Locator, type Page } from "@playwright/test";

/** Drops a file onto a place of the page. */
export async function dropFile(place: Locator, { name, text }: { name: string; text: string }): Promise<void> {
  const dataTransfer = await place.page().evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: "application/json" }));
    return transfer;
  }, [name, text]);
  await place.dispatchEvent("dragover", { dataTransfer });
  await place.dispatchEvent("drop", { dataTransfer });
}

/** Copies a text and pastes it with the keys for that. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("ControlOrMeta+V");
}
