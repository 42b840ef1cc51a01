import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any screen has between two things a person wants. */
const MOST_STOPS = 120;

/** Presses Tab, or Shift+Tab where the way back is the shorter one, until the element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const way = await target.first().evaluate((element) => {
      const active = document.activeElement;
      if (element === active) return "here";
      const isBehind = active && element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isBehind && active !== document.body ? "back" : "on";
    });
    if (way === "here") return;
    await page.keyboard.press(way === "back" ? "Shift+Tab" : "Tab");
  }
  throw new Error(`${target} is not reached with ${MOST_STOPS} presses of Tab.`);
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
