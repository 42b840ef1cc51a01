import { expect, type Page, test } from "@playwright/test";
import { signInAsDemo } from "./accounts";
import { violationsOf } from "./axe";

const sheet = (page: Page) => page.getByRole("dialog");
const issueRows = (page: Page) => page.getByRole("region", { name: "Issues" }).locator("[data-list-row]");

/** The issues of the newest audit of the sample site, where there is something to work on. */
async function openIssues(page: Page): Promise<void> {
  test.setTimeout(300_000);
  await signInAsDemo(page);
  await page.getByRole("region", { name: "Audits" }).locator("a.row-link").first().click();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 200_000 });
  await page.getByRole("link", { name: /^Issues/ }).click();
  await expect(issueRows(page).first()).toBeVisible();
}

test("findings are assigned by keys, worked on, filtered, kept as a view and linked to", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openIssues(page);
  const issuesUrl = new URL(page.url()).pathname;

  // Two rows down, e and the first person, who is oneself.
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const row = issueRows(page).nth(1);
  await expect(row.getByRole("link")).toBeFocused();
  await page.keyboard.press("e");
  await page.getByRole("menuitemradio", { name: /\(me\)/ }).press("Enter");
  await expect(page.getByText(/findings? now with/)).toBeVisible();
  await expect(row.getByRole("link")).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back")).toBeVisible();
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.getByRole("menuitemradio", { name: /\(me\)/ }).press("Enter");
  await expect(page.getByText(/findings? now with/)).toBeVisible();

  await page.goto(`${issuesUrl}?assignee=me`);
  await expect(issueRows(page)).toHaveCount(1);
  await page.getByRole("button", { name: /Views/ }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await sheet(page).getByLabel("Name").fill("On my desk");
  await sheet(page).getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("button", { name: /On my desk/ })).toBeVisible();

  await issueRows(page).first().getByRole("link").click();
  const finding = sheet(page).locator("[data-list-row]").first();
  await finding.getByRole("button", { name: /^Status of/ }).click();
  await page.getByRole("menuitemradio", { name: "In progress" }).click();
  await expect(finding.getByRole("button", { name: /In progress/ })).toBeVisible();
  await finding.getByRole("button", { name: /comments? on/ }).click();
  await finding.getByLabel("Comment").fill("The shop system writes this.");
  await finding.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(finding.getByRole("listitem").getByText("The shop system writes this.")).toBeVisible();
  // While it is busy the button is pale, which axe would measure.
  await expect(finding.getByRole("button", { name: "Comment", exact: true })).not.toHaveAttribute("aria-busy");
  expect(await violationsOf(page), "details").toEqual([]);
  await finding.getByRole("button", { name: /^Copy the link/ }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(sheet(page).getByText("Linked finding")).toBeVisible();

  await page.goto("/audits");
  await page.keyboard.press("Control+K");
  await page.keyboard.type("on my desk");
  // The views come with the palette's first opening.
  await expect(page.getByRole("option", { name: /On my desk/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/issues\?assignee=me/);

  await page.goto("/audits");
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(page.getByRole("heading", { name: "My findings", level: 1 })).toBeVisible();
  expect(await violationsOf(page), "my findings").toEqual([]);
  const mine = page.getByRole("region", { name: "My findings" }).locator("[data-list-row]");
  const count = await mine.count();
  await mine
    .first()
    .getByRole("button", { name: /^Status of/ })
    .click();
  await page.getByRole("menuitemradio", { name: "Done" }).click();
  await expect(mine).toHaveCount(count - 1);
  await page.getByRole("link", { name: "Settled" }).click();
  await expect(mine).toHaveCount(1);
});

test("the issues with their bulk bar have no serious violation", async ({ page }) => {
  await openIssues(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("1 issue selected")).toBeVisible();
  // At the end of the list the bar lies below the rows; before, it covers part of one.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
});
