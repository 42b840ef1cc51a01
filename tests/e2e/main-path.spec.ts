import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { signInAsDemo, signUp } from "./accounts";
import { violationsOf } from "./axe";

const sampleUrl = () => process.env.PLUMBLINE_TEST_SAMPLE_URL ?? "";

test("a new user audits the sample site, downloads the PDF and shares it", async ({ page, browser }) => {
  test.setTimeout(240_000);
  await signUp(page);
  await page.getByRole("main").getByRole("link", { name: "New audit" }).first().click();
  await page.getByLabel("Address of the site").fill(sampleUrl().replace("http://", ""));
  await expect(page.getByText(`${sampleUrl()}/`)).toBeVisible();
  await page.getByLabel("Pages measured in a browser").fill("1");
  await page.getByRole("button", { name: "Start audit" }).click();

  // Live, then the result, in the same page without a reload.
  await expect(page.getByRole("heading", { name: /Audit (waiting|running)/ })).toBeVisible();
  await page.evaluate(() => document.body.setAttribute("data-not-reloaded", "yes"));
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 180_000 });
  await expect(page.locator("body[data-not-reloaded=yes]")).toHaveCount(1);
  await expect(page.getByText("Needs work").or(page.getByText("Poor")).first()).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download PDF" }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByLabel(/link/i).inputValue();
  expect(link).toContain("/s/");

  const stranger = await browser.newContext();
  const shared = await stranger.newPage();
  const response = await shared.goto(link);
  expect(response?.status()).toBe(200);
  expect(
    response?.headers()["x-robots-tag"] ?? (await shared.locator("meta[name=robots]").getAttribute("content")),
  ).toContain("noindex");
  await expect(shared.getByRole("heading", { level: 1 })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await shared.emulateMedia({ colorScheme });
    expect(await violationsOf(shared), `shared page in ${colorScheme}`).toEqual([]);
  }
  const [sharedDownload] = await Promise.all([
    shared.waitForEvent("download"),
    shared.getByRole("link", { name: /PDF/ }).first().click(),
  ]);
  expect((await readFile(await sharedDownload.path())).subarray(0, 5).toString()).toBe("%PDF-");

  await page
    .getByRole("button", { name: /Revoke/ })
    .first()
    .click();
  await expect(page.getByText(/Revoked/i).first()).toBeVisible();
  expect((await shared.goto(link))?.status()).toBe(404);
  await stranger.close();
});

test("a live audit goes on after a reload and can be cancelled", async ({ page }) => {
  await signUp(page);
  await page.goto("/audits/new");
  await page.getByLabel("Address of the site").fill(sampleUrl());
  await page.getByLabel("Pages measured in a browser").fill("10");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByText(/fetched|Crawl/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: /Audit (waiting|running)/ })).toBeVisible();
  await page.getByRole("button", { name: /Cancel audit/ }).click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: /Cancel/ });
  if (await confirm.isVisible().catch(() => false)) await confirm.first().click();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible();
  await expect(page.getByText(/cancelled/i).first()).toBeVisible();
});

test("a finding of the demo audit is checked again in seconds", async ({ page }) => {
  await signInAsDemo(page);
  await page
    .getByRole("link", { name: /Halden Outdoor/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 180_000 });
  await page.getByRole("link", { name: /^Issues/ }).click();
  await page.getByRole("link", { name: "Page has no title" }).first().click();
  await page.getByRole("button", { name: "Check again" }).first().click();
  await expect(page.getByText("Still there").first()).toBeVisible({ timeout: 30_000 });
});

test("wrong input is answered at its field and nothing is lost", async ({ page }) => {
  await signUp(page);
  await page.goto("/audits/new");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByText("Enter the address of a site, or choose one of yours.")).toBeVisible();
  await page.getByLabel("Address of the site").fill("ftp://example.com");
  await page.getByLabel("Pages at most").fill("many");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByText("Enter a number of pages.")).toBeVisible();
  await page.getByLabel("Pages at most").fill("10");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByText(/Only http and https sites can be audited/)).toBeVisible();
  await expect(page.getByLabel("Address of the site")).toHaveValue("ftp://example.com");
});
