import { expect, test } from "@playwright/test";
import { signInAsDemo } from "./accounts";

test("look", async ({ page }) => {
  await signInAsDemo(page);
  await page
    .getByRole("link", { name: /Halden Outdoor/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 180_000 });
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/og/dialog.png" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: "/tmp/og/dialog-390.png" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel("For whom").fill("Pictures");
  await page.getByLabel("Readers may comment and sign off").click();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByLabel("Link to the report").inputValue();
  await page.goto(link);
  await page.getByText(/causes behind/).scrollIntoViewIfNeeded();
  await page.locator("details").first().locator("summary").click();
  await page.screenshot({ path: "/tmp/og/report.png", fullPage: true });
  await page.goto(`${link}/embed`);
  await page.setViewportSize({ width: 760, height: 700 });
  await page.screenshot({ path: "/tmp/og/embed.png", fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(link);
  await page.screenshot({ path: "/tmp/og/report-390-dark.png", fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/shares");
  await page.screenshot({ path: "/tmp/og/shares.png" });
  await page.getByRole("link", { name: "Pictures" }).click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: "/tmp/og/sheet.png" });
  await page.getByRole("button", { name: "Change" }).click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: "/tmp/og/change.png" });
});
