import { expect, type Page, test } from "@playwright/test";
import { totpCode, totpStep } from "../../server/auth/totp";
import { newAccount, signUp } from "./accounts";
import { violationsOf } from "./axe";

const dialog = (page: Page) => page.getByRole("dialog");

/** Switches two-factor on and returns the key and the recovery codes, as the person sees them. */
async function setUpSecondFactor(page: Page, password: string) {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Set up two-factor sign-in" }).click();
  await dialog(page).getByLabel("Your password").fill("not my password");
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await expect(dialog(page).getByText("This is not your password.")).toBeVisible();
  await dialog(page).getByLabel("Your password").fill(password);
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await expect(dialog(page).getByRole("img", { name: /QR code/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const secret = ((await page.getByTestId("totp-secret").textContent()) ?? "").replaceAll(" ", "");
  await dialog(page)
    .getByLabel("Code", { exact: true })
    .fill(totpCode(secret, totpStep(new Date())));
  await dialog(page).getByRole("button", { name: "Switch on" }).click();
  const items = dialog(page).getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(items).toHaveCount(10);
  const codes = await items.allTextContents();
  expect(await violationsOf(page)).toEqual([]);
  await dialog(page).getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText(/On since/)).toBeVisible();
  return { secret, codes };
}

async function signInHalfWay(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/sign-in?next=/team");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
}

test("signing in takes a code once two-factor is on, and a recovery code works once", async ({ page, context }) => {
  const account = await signUp(page);
  const { secret, codes } = await setUpSecondFactor(page, account.password);
  await context.clearCookies();
  await signInHalfWay(page, account);
  expect(await violationsOf(page)).toEqual([]);
  // Half a sign-in opens nothing.
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  await page.goto("/sign-in?next=/team");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText(/This code does not work/)).toBeVisible();
  // The code of the set-up is used up; the next half minute's is taken early.
  await page.getByLabel("Code", { exact: true }).fill(totpCode(secret, totpStep(new Date()) + 1));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Members" })).toBeVisible();
  await expect(page.getByRole("row", { name: /you/ }).getByText("On", { exact: true })).toBeVisible();

  await context.clearCookies();
  await signInHalfWay(page, account);
  await page.getByLabel("Code", { exact: true }).fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("You have 9 recovery codes left")).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Members" })).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("button", { name: "Switch off" }).click();
  await dialog(page).getByLabel("Your password").fill(account.password);
  await dialog(page).getByRole("button", { name: "Switch off" }).click();
  await expect(page.getByRole("button", { name: "Set up two-factor sign-in" })).toBeVisible();
});

test("people are invited again, and the log says what happened", async ({ page }) => {
  await signUp(page);
  await page.goto("/team");
  const invited = newAccount().email;
  await page.getByLabel("E-mail").fill(invited);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await page.getByRole("button", { name: `Send the invitation for ${invited} again` }).click();
  await expect(page.getByText(/, 2 times/)).toBeVisible();
  await page.getByRole("button", { name: `Withdraw the invitation for ${invited}` }).click();
  await expect(page.getByText("1 invitation accepted or withdrawn in the last 30 days")).toBeVisible();
  // Alone, there is nobody to hand over to and no way to leave; both say so.
  await expect(page.getByText("Nobody else is in this team.")).toBeVisible();
  await expect(page.getByText("You are the only person in this team.")).toBeVisible();

  await page.getByRole("navigation", { name: "Team" }).getByRole("link", { name: "Activity" }).click();
  const log = page.getByRole("region", { name: "Activity of the team" });
  for (const line of ["withdrew the invitation of", "sent the invitation again to", "invited"]) {
    await expect(log.getByText(line, { exact: true })).toBeVisible();
  }
  await page.getByRole("button", { name: "What", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Audits" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("No activity matches")).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^activity-.+\.csv$/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
});

test("an account is taken away with its data, and deleted with its team", async ({ page }) => {
  const account = await signUp(page);
  await page.goto("/settings");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download your data" }).click();
  expect((await download).suggestedFilename()).toMatch(/^plumbline-personal-data-.+\.json$/);
  await expect(page.getByText("Deleted with it, because nobody else is in them:")).toBeVisible();
  await page.getByRole("button", { name: "Delete account" }).click();
  await dialog(page).getByLabel("Your password").fill(account.password);
  await dialog(page).getByLabel("Type your e-mail address to confirm").fill("someone@example.test");
  await dialog(page).getByRole("button", { name: "Delete account" }).click();
  await expect(dialog(page).getByText(/This is not your address/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await dialog(page).getByLabel("Type your e-mail address to confirm").fill(account.email);
  await dialog(page).getByRole("button", { name: "Delete account" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText(/do not match/)).toBeVisible();
});
