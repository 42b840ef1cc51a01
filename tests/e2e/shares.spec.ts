import { type Browser, expect, type Page, test } from "@playwright/test";
import { signInAsDemo } from "./accounts";
import { violationsOf } from "./axe";

const dialog = (page: Page) => page.getByRole("dialog");

/** The finished audit of the demo team. */
async function openDemoAudit(page: Page): Promise<void> {
  await signInAsDemo(page);
  await page
    .getByRole("link", { name: /Halden Outdoor/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 180_000 });
}

async function createLink(page: Page): Promise<string> {
  await dialog(page).getByRole("button", { name: "Create link" }).click();
  return dialog(page).getByLabel("Link to the report").inputValue();
}

/** Somebody without an account, and without scripts: shared pages need none. */
async function openReader(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

test("a client reads, comments on and signs off a report behind a password", async ({ page, browser }) => {
  test.setTimeout(240_000);
  await openDemoAudit(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog(page).getByLabel("For whom").fill("The client");
  await dialog(page).getByLabel("Earlier scores").click();
  await dialog(page).getByLabel("Readers may comment and sign off").click();
  await dialog(page)
    .getByLabel(/^Password/)
    .fill("short");
  await dialog(page).getByRole("button", { name: "Create link" }).click();
  await expect(dialog(page).getByText("Use at least 8 characters.")).toBeVisible();
  await dialog(page)
    .getByLabel(/^Password/)
    .fill("sesame open");
  const link = await createLink(page);

  const reader = await openReader(browser);
  await reader.goto(link);
  await expect(reader.getByRole("heading", { name: "This report is locked" })).toBeVisible();
  expect(await reader.content()).not.toContain("Halden");
  await reader.getByLabel("Password").fill("sesame shut");
  await reader.getByRole("button", { name: "Open the report" }).click();
  await expect(reader.getByText("This is not the password.")).toBeVisible();
  await reader.getByLabel("Password").fill("sesame open");
  await reader.getByRole("button", { name: "Open the report" }).click();
  await expect(reader.getByRole("heading", { name: /Audit of/ })).toBeVisible();
  await expect(reader.getByRole("heading", { name: /causes? behind the findings/ })).toBeVisible();
  await expect(reader.getByText("Earlier scores")).toHaveCount(0);
  // The PDF holds what this link leaves out.
  await expect(reader.getByRole("link", { name: /PDF/ })).toHaveCount(0);
  expect((await reader.request.get(`${link}/report.pdf`)).status()).toBe(404);

  await reader.getByLabel("Your name").first().fill("Bo Client");
  await reader.getByRole("textbox", { name: "Comment" }).fill("When will <this> be done?");
  await reader.getByRole("button", { name: "Send comment" }).click();
  await expect(reader.getByText("Your comment was sent.")).toBeVisible();
  await reader.getByLabel("Your name").last().fill("Bo Client");
  await reader.getByRole("button", { name: "Sign off the report" }).click();
  await expect(reader.getByText(/Signed off by Bo Client/)).toBeVisible();

  await page.goto("/shares");
  await page.getByRole("link", { name: "The client" }).click();
  await expect(dialog(page).getByText("When will <this> be done?")).toBeVisible();
  await expect(dialog(page).getByText(/Signed off by Bo Client/)).toBeVisible();
  await expect(dialog(page).getByRole("region", { name: "Views of this link" })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await dialog(page)
    .getByRole("button", { name: /^Hide the comment/ })
    .click();
  await expect(dialog(page).getByText(/hidden/)).toBeVisible();
  await reader.goto(link);
  await expect(reader.getByText("none so far")).toBeVisible();

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Revoke the link The client/ }).click();
  await expect(page.getByText("Link revoked")).toBeVisible();
  expect((await reader.goto(link))?.status()).toBe(404);
});

test("an address at an allowed domain gets in by a mailed link, and nobody else", async ({ page, browser }) => {
  await openDemoAudit(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog(page).getByLabel("For whom").fill("The board");
  await dialog(page)
    .getByLabel(/^Only for e-mail domains/)
    .fill("@client.example");
  const link = await createLink(page);
  const reader = await openReader(browser);
  await reader.goto(link);
  await reader.getByLabel("E-mail").fill("bo@elsewhere.example");
  await reader.getByRole("button", { name: "Mail me a link" }).click();
  await expect(reader.getByText(/Addresses at this domain cannot open/)).toBeVisible();
  await reader.getByLabel("E-mail").fill("bo@client.example");
  await reader.getByRole("button", { name: "Mail me a link" }).click();
  await expect(reader.getByText(/A link is on its way/)).toBeVisible();

  await page.goto("/outbox");
  await page
    .getByText(/Your link to the audit of/)
    .first()
    .click();
  const mailed = await dialog(page)
    .getByRole("link", { name: /\/enter\// })
    .getAttribute("href");
  await reader.goto(mailed ?? "");
  await reader.getByRole("button", { name: "Open the report" }).click();
  await expect(reader.getByRole("heading", { name: /Audit of/ })).toBeVisible();
  await page.goto("/shares");
  await page.getByRole("link", { name: "The board" }).click();
  await expect(dialog(page).getByText("bo@client.example")).toBeVisible();
});

test("an open link has a picture, a badge and a view for other sites; its other pages stay out of frames", async ({
  page,
  browser,
}) => {
  await openDemoAudit(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog(page).getByLabel("For whom").fill("Anyone");
  await dialog(page).getByLabel("Report", { exact: true }).click();
  await page.getByRole("option", { name: /Always the newest audit/ }).click();
  const link = await createLink(page);
  const reader = await openReader(browser);
  const answer = await reader.goto(link);
  await expect(reader.getByText(/Always the newest audit/)).toBeVisible();
  await expect(reader.getByRole("link", { name: /PDF/ })).toBeVisible();
  const headers = answer?.headers() ?? {};
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect([headers["cache-control"], headers["referrer-policy"]]).toEqual(["private, no-store", "no-referrer"]);
  const picture = await reader.locator('meta[property="og:image"]').getAttribute("content");
  const drawn = await reader.request.get(picture ?? "");
  expect([drawn.status(), drawn.headers()["content-type"]]).toEqual([200, "image/png"]);
  expect(drawn.headers()["cache-control"]).toBe("private, no-store");
  expect(await (await reader.request.get(`${link}/badge.svg`)).text()).toMatch(/search quality: \d+ of 100/);

  const framed = await reader.goto(`${link}/embed`);
  expect(framed?.status()).toBe(200);
  expect(framed?.headers()["x-frame-options"]).toBeUndefined();
  expect(framed?.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(framed?.headers()["x-robots-tag"]).toContain("noindex");
  await expect(reader.getByRole("heading", { name: /What to fix first/ })).toBeVisible();

  await page.goto("/shares");
  await page.getByRole("link", { name: "Anyone" }).click();
  await dialog(page).getByRole("button", { name: "Change" }).click();
  const form = page.getByRole("dialog", { name: "Change this link" });
  await form.getByLabel(/^Password/).fill("sesame open");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Anyone with the link and the password")).toBeVisible();
  for (const path of ["embed", "badge.svg", "preview.png", "report.pdf"]) {
    expect((await reader.request.get(`${link}/${path}`)).status(), path).toBe(404);
  }
});

test("locked page, report and settings have no serious violation", async ({ page, browser }) => {
  await openDemoAudit(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  expect(await violationsOf(page), "dialog").toEqual([]);
  await dialog(page)
    .getByLabel(/^Password/)
    .fill("sesame open");
  await dialog(page).getByLabel("Readers may comment and sign off").click();
  const link = await createLink(page);
  const reader = await (await browser.newContext()).newPage();
  for (const colorScheme of ["light", "dark"] as const) {
    await reader.emulateMedia({ colorScheme });
    await reader.goto(link);
    if (await reader.getByLabel("Password").isVisible()) {
      expect(await violationsOf(reader), `locked in ${colorScheme}`).toEqual([]);
      await reader.getByLabel("Password").fill("sesame open");
      await reader.getByRole("button", { name: "Open the report" }).click();
    }
    await expect(reader.getByRole("heading", { name: /Audit of/ })).toBeVisible();
    expect(await violationsOf(reader), `report in ${colorScheme}`).toEqual([]);
  }
});
