import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./accounts";
import { violationsOf } from "./axe";

const sampleUrl = () => process.env.PLUMBLINE_TEST_SAMPLE_URL ?? "";

async function audit(page: Page, pages: string): Promise<void> {
  await page.goto("/audits/new");
  // The only site of the team is chosen again, or typed the first time.
  const choice = page.getByRole("group", { name: "Your sites" }).getByRole("checkbox");
  const address = page.getByLabel("Address of the site");
  await expect(choice.or(address)).toBeVisible();
  if (await choice.isVisible()) await choice.check();
  else await address.fill(sampleUrl());
  await page.getByLabel("Pages at most").fill(pages);
  await page.getByLabel("Pages measured in a browser").fill("0");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 120_000 });
}

test("two audits are compared, and the timeline carries a note", async ({ page }) => {
  test.setTimeout(180_000);
  await signUp(page);
  await audit(page, "12");
  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page.getByText("There is nothing to compare with yet")).toBeVisible();

  await audit(page, "6");
  await page.getByRole("link", { name: "Compare" }).click();
  const fates = page.getByRole("navigation", { name: "What became of findings" });
  await expect(fates).toBeVisible();
  // Half the pages were not looked at again, so nothing on them may be called fixed.
  await fates.getByRole("link", { name: /Not observed/ }).click();
  await expect(page).toHaveURL(/change=unobserved/);
  await expect(page.getByText(/The page was not crawled in the other audit/).first()).toBeVisible();
  await fates.getByRole("link", { name: /Still there/ }).click();
  await expect(page).toHaveURL(/change=still/);
  await page
    .getByRole("region", { name: "Changes by rule" })
    .getByRole("link", { name: /still there/ })
    .first()
    .click();
  await expect(page).toHaveURL(/rule=/);
  await page.getByRole("link", { name: "Show all rules" }).click();
  await expect(page).not.toHaveURL(/rule=/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page), `compare in ${colorScheme}`).toEqual([]);
  }

  await page.goto("/sites");
  await page.getByRole("button", { name: /More for/ }).click();
  await page.getByRole("menuitem", { name: /Settings/ }).click();
  await expect(page.getByText("2 finished audits")).toBeVisible();
  await page.getByLabel("Day").fill("2026-11-20");
  await page.getByLabel("What happened").fill("New navigation");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "New navigation" })).toBeVisible();
  await page.getByRole("button", { name: "Remove New navigation" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "New navigation" })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "New navigation" })).toBeVisible();
  expect(await violationsOf(page), "timeline").toEqual([]);
});
