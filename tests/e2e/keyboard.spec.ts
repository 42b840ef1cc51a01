import { expect, test } from "@playwright/test";
import { newAccount } from "./accounts";
import { press, tabTo, typeInto } from "./keys";

const sampleUrl = () => process.env.PLUMBLINE_TEST_SAMPLE_URL ?? "";

test("from sign-up to a shared link with keys only", async ({ page, browser }) => {
  test.setTimeout(240_000);
  const { name, email, password } = newAccount();
  await page.goto("/sign-up");
  await typeInto(page, page.getByLabel("Name"), name);
  await typeInto(page, page.getByLabel("E-mail"), email);
  await typeInto(page, page.getByLabel("Password", { exact: true }), password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Audits", level: 1 })).toBeVisible();

  // The first stop of every screen leads past the navigation.
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: /Skip to/ });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await typeInto(page, page.getByLabel("Which site do you want to audit?"), sampleUrl());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Audit (waiting|running)/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 200_000 });

  await press(page, page.getByRole("link", { name: /^Issues/ }));
  await expect(page).toHaveURL(/\/issues/);
  const issue = page.getByRole("main").getByRole("link", { name: "Page is not secure" });
  await press(page, issue);
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(issue.first()).toBeFocused();

  await press(page, page.getByRole("button", { name: "Share" }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Create link" }));
  const address = page.getByRole("dialog").getByRole("textbox", { name: /link/i }).first();
  await expect(address).toHaveValue(/\/s\//);
  const stranger = await browser.newContext();
  const shared = await stranger.newPage();
  expect((await shared.goto(await address.inputValue()))?.status()).toBe(200);
  await stranger.close();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+K");
  await page.keyboard.type("schedules");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Schedules", level: 1 })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: /shortcuts/i })).toBeVisible();
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Close" }));
});
