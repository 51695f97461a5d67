// Going through the app with real keys.

import { expect, type Locator, type Page } from "@playwright/test";

/** More presses than any page has controls on the way. */
const MOST_PRESSES = 150;

/** Presses Tab, or Shift+Tab, until the control has the focus. Fails when the keys do not lead there. */
export async function tabTo(control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(control.first()).toBeAttached();
  await pressUntil(control.page(), key, () => hasFocus(control), `${control} has the focus`);
}

/** Goes to a control and presses Enter on it. */
export async function press(control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await tabTo(control, key);
  await control.page().keyboard.press("Enter");
}

/** Goes to a field and types into it, in place of what it holds. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  await retype(field, text);
}

/** Types into a field, in place of what it holds. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.press("ControlOrMeta+A");
  await field.page().keyboard.type(text);
}

/** Goes to a group of choices and moves to one of them with the arrow keys. */
export async function choose(group: Locator, choice: string): Promise<void> {
  await tabTo(group.getByRole("radio"));
  await group.page().keyboard.press("Space");
  const radio = group.getByRole("radio", { name: choice, exact: true });
  await pressUntil(group.page(), "ArrowDown", () => radio.isChecked(), `"${choice}" is chosen`);
}

/** Goes to a list and moves to one of its options with the arrow keys. */
export async function select(list: Locator, option: string, key: "ArrowDown" | "ArrowUp"): Promise<void> {
  await tabTo(list);
  const selected = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label);
  await pressUntil(list.page(), key, async () => (await selected()) === option, `"${option}" is selected`);
}

async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_PRESSES} presses of ${key} did not bring about that ${what}.`);
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
