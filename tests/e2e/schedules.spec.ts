import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./accounts";
import { violationsOf } from "./axe";

const dialog = (page: Page) => page.getByRole("dialog");

/** A team of its own with one site, which forms then choose by themselves. */
async function openSchedules(page: Page): Promise<void> {
  await signUp(page);
  await page.goto("/sites");
  await page.getByLabel(/Address/).fill(process.env.PLUMBLINE_TEST_SAMPLE_URL ?? "");
  await page.getByRole("button", { name: "Add site" }).click();
  await expect(page.getByRole("button", { name: /More for/ })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Schedules" }).click();
  await expect(page.getByRole("heading", { name: "Schedules", level: 1 })).toBeVisible();
}

test("a site is scheduled, run, paused and removed again", async ({ page }) => {
  await openSchedules(page);
  await page.getByRole("button", { name: "Schedule audits" }).click();
  await dialog(page).getByLabel("Time zone").fill("Europe/Nowhere");
  await dialog(page).getByRole("button", { name: "Schedule audits" }).click();
  await expect(dialog(page).getByText("This time zone is not known.")).toBeVisible();
  await dialog(page).getByLabel("Time zone").fill("Europe/Berlin");
  await dialog(page).getByLabel("Pages at most").fill("3");
  await dialog(page).getByLabel("Pages measured in a browser").fill("0");
  await dialog(page).getByRole("button", { name: "Schedule audits" }).click();
  await expect(page.getByText("Every Monday at 03:00, Europe/Berlin; up to 3 pages")).toBeVisible();
  // The same moment in the reader's zone, Kathmandu, and in the schedule's own.
  await expect(page.getByText(/Next: .+ for you, Mon .+ 03:00 in Europe\/Berlin/)).toBeVisible();

  await page.getByRole("button", { name: /^Run now/ }).click();
  await expect(page.getByRole("link", { name: "see the audit" })).toBeVisible();
  await page.getByRole("button", { name: /^Pause the schedule/ }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("Paused", { exact: true })).toBeHidden();
  await page.getByRole("button", { name: /^Remove the schedule/ }).click();
  await expect(page.getByText("Nothing is scheduled")).toBeVisible();
});

test("a site is watched, and a deploy hook starts an audit", async ({ page, request }) => {
  await openSchedules(page);
  await page.getByRole("button", { name: "Watch a site" }).click();
  await dialog(page).getByLabel("Pages beside the start page").fill("https://elsewhere.example/");
  await dialog(page).getByRole("button", { name: "Watch", exact: true }).click();
  await expect(dialog(page).getByText(/is no address of/)).toBeVisible();
  await dialog(page).getByLabel("Pages beside the start page").fill("/about");
  await dialog(page).getByRole("button", { name: "Watch", exact: true }).click();
  await expect(page.getByText("Every 15 minutes; the start page and 1 other page")).toBeVisible();
  await expect(page.getByText("No alarm so far.")).toBeVisible();

  await page.getByRole("button", { name: "New deploy hook" }).click();
  await dialog(page).getByRole("button", { name: "Make the hook" }).click();
  const hookUrl = await dialog(page).getByLabel("Address of the deploy hook").inputValue();
  await page.keyboard.press("Escape");
  const answer = await request.post(hookUrl, { data: { id: "build-1", maxPages: 2 } });
  expect(answer.status()).toBe(202);
  await page.goto(`/audits/${(await answer.json()).auditId}/settings`);
  await expect(page.getByText("a deploy hook")).toBeVisible();

  await page.goto("/schedules");
  await page.getByRole("button", { name: /^Revoke the hook/ }).click();
  await expect(page.getByText("There is none yet.")).toBeVisible();
  expect((await request.post(hookUrl)).status()).toBe(404);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the screen and its dialogs have no serious violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openSchedules(page);
    expect(await violationsOf(page)).toEqual([]);
    for (const name of ["Schedule audits", "Watch a site", "New deploy hook"]) {
      await page.getByRole("button", { name }).first().click();
      await expect(dialog(page)).toBeVisible();
      expect(await violationsOf(page), name).toEqual([]);
      await page.keyboard.press("Escape");
      // Focus is back where it came from.
      await expect(page.getByRole("button", { name }).first()).toBeFocused();
    }
  });
}
