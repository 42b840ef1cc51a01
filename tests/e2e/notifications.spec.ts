import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./accounts";
import { violationsOf } from "./axe";

const sampleUrl = () => process.env.PLUMBLINE_TEST_SAMPLE_URL ?? "";
const dialog = (page: Page) => page.getByRole("dialog");
const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ });

test("the bell tells of an audit, and its news is read", async ({ page }) => {
  test.setTimeout(180_000);
  await signUp(page);
  await bell(page).click();
  await expect(dialog(page).getByText("Nothing has happened yet")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bell(page)).toBeFocused();

  await page.goto("/audits/new");
  await page.getByLabel("Address of the site").fill(sampleUrl());
  await page.getByLabel("Pages at most").fill("3");
  await page.getByLabel("Pages measured in a browser").fill("0");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 90_000 });

  // It comes by itself, without a reload.
  await expect(page.getByRole("button", { name: "Notifications, 1 unread" })).toBeVisible({ timeout: 45_000 });
  await bell(page).click();
  const news = dialog(page).getByRole("listitem");
  await expect(news).toHaveCount(1);
  await expect(news.getByText(/3 pages crawled/)).toBeVisible();
  await news.getByRole("button", { name: /as read/ }).click();
  await expect(dialog(page).getByText("You have read everything.")).toBeVisible();
  await news.getByRole("button", { name: /as unread/ }).click();
  await dialog(page).getByRole("button", { name: "Mark all read" }).click();
  await dialog(page).getByRole("button", { name: "Unread" }).click();
  await expect(dialog(page).getByText("Nothing unread")).toBeVisible();
  await dialog(page).getByRole("button", { name: "All" }).click();
  await dialog(page)
    .getByRole("link", { name: /of 100|audit finished/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/\/audits\/[0-9a-f-]+$/);
});

test("one chooses what one is told, and how often it is mailed", async ({ page }) => {
  await signUp(page);
  await bell(page).click();
  await dialog(page).getByRole("link", { name: "Choose what you are told" }).click();
  await expect(page).toHaveURL(/\/settings\/notifications$/);
  const finished = page.getByRole("switch", { name: "Audit finished: Mail" });
  await expect(finished).not.toBeChecked();
  await finished.click();
  await expect(page.getByText("Saved")).toBeVisible();
  await page.getByRole("combobox", { name: "Everything else" }).click();
  await page.getByRole("option", { name: "Once a day" }).click();
  await expect(page.getByText(/One mail a day at 08:00, by the clocks of Asia\/Kat/)).toBeVisible();
  await page.reload();
  await expect(finished).toBeChecked();
  await expect(page.getByText(/One mail a day at 08:00/)).toBeVisible();
});

test("a channel is added, tested, given a new secret and removed", async ({ page }) => {
  await signUp(page);
  await page.goto("/settings/channels");
  await page.getByRole("button", { name: "Add channel" }).click();
  await dialog(page).getByRole("combobox", { name: "Where to" }).click();
  await page.getByRole("option", { name: "Webhook" }).click();
  await dialog(page).getByLabel("Name").fill("Our bot");
  await dialog(page).getByLabel("Address").fill("https://127.0.0.1/hook");
  await dialog(page).getByRole("button", { name: "Add channel" }).click();
  await expect(dialog(page).getByText(/Only public addresses are fetched/)).toBeVisible();
  // The sample site is allowed by name; it takes no POST, and the log must say so.
  await dialog(page).getByLabel("Address").fill(`${sampleUrl()}/hook`);
  await dialog(page).getByRole("button", { name: "Add channel" }).click();
  await expect(dialog(page).getByLabel("Signing secret")).toHaveValue(/^whsec_/);
  const first = await dialog(page).getByLabel("Signing secret").inputValue();
  expect(await violationsOf(page)).toEqual([]);
  await dialog(page).getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Send a test to Our bot" }).click();
  const log = page.getByRole("region", { name: "Log of Our bot" });
  await expect(log.getByText("Failed")).toBeVisible({ timeout: 30_000 });
  await expect(log.getByText(/^405/)).toBeVisible();
  await log.getByText("What was sent").click();
  await expect(log.getByText("This is a test")).toBeVisible();

  await page.getByRole("button", { name: "New secret for Our bot" }).click();
  await dialog(page).getByRole("button", { name: "Make a new secret" }).click();
  await expect(dialog(page).getByLabel("Signing secret")).not.toHaveValue(first);
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await page.getByRole("switch", { name: "Our bot is on" }).click();
  await expect(page.getByText("Channel switched off")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByRole("switch", { name: "Our bot is on" })).toBeChecked();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "Remove Our bot" }).click();
  await dialog(page).getByRole("button", { name: "Remove channel" }).click();
  await expect(page.getByText("No channels yet")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`bell, settings and channels have no serious violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await signUp(page);
    for (const path of ["/settings/notifications", "/settings/channels", "/docs/webhooks", "/unsubscribe/nothing"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await violationsOf(page), path).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/settings/notifications", "/settings/channels"]) {
      await page.goto(path);
      await bell(page).click();
      await expect(dialog(page).getByText("Nothing has happened yet")).toBeVisible();
      expect(await violationsOf(page), `bell over ${path}`).toEqual([]);
      await page.keyboard.press("Escape");
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, path).toBeLessThanOrEqual(0);
    }
  });
}
