import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./accounts";
import { violationsOf } from "./axe";

async function openTokens(page: Page): Promise<void> {
  await signUp(page);
  await page.goto("/settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "API" }).click();
  await expect(page.getByText("No API tokens yet")).toBeVisible();
}

test("a token is made, starts an audit over the API, and is revoked", async ({ page, request }) => {
  await openTokens(page);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "New token" }).click();
  await dialog.getByRole("button", { name: "Make the token" }).click();
  await expect(dialog.getByText(/Name the token for where it is used/)).toBeVisible();
  await dialog.getByLabel("Name").fill("Deployments");
  await dialog.getByLabel("It may").click();
  await page.getByRole("option", { name: "Read and write" }).click();
  await dialog.getByRole("button", { name: "Make the token" }).click();
  const token = await dialog.getByLabel("API token").inputValue();
  expect(token).toMatch(/^plb_[\w-]{43}$/);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row", { name: /Deployments/ })).toContainText("Never");
  expect(await page.content()).not.toContain(token);

  const headers = { authorization: `Bearer ${token}`, "idempotency-key": "build-1" };
  const data = { url: process.env.PLUMBLINE_TEST_SAMPLE_URL, options: { maxPages: 3, sampleSize: 0, render: "off" } };
  const started = await request.post("/api/v1/audits", { headers, data });
  expect(started.status()).toBe(202);
  const { id } = await started.json();
  expect((await (await request.post("/api/v1/audits", { headers, data })).json()).id).toBe(id);
  await expect
    .poll(async () => (await (await request.get(`/api/v1/audits/${id}/run`, { headers })).json()).isOver, {
      timeout: 60_000,
    })
    .toBe(true);
  const audit = await (await request.get(`/api/v1/audits/${id}`, { headers })).json();
  expect(audit).toMatchObject({ status: "completed", trigger: "api", pagesCrawled: 3 });
  const { data: findings } = await (await request.get(`/api/v1/audits/${id}/findings?limit=2`, { headers })).json();
  expect(findings).toHaveLength(2);
  await page.goto(new URL(audit.webUrl).pathname);
  await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible();

  await page.goto("/settings/api");
  await expect(page.getByRole("row", { name: /Deployments/ })).not.toContainText("Never");
  await page.getByRole("button", { name: "Revoke the token Deployments" }).click();
  await expect(page.getByText("None works at the moment.")).toBeVisible();
  const refused = await request.get(`/api/v1/audits/${id}`, { headers });
  expect(refused.status()).toBe(401);
  expect(refused.headers()["content-type"]).toBe("application/problem+json");
});

test("the reference explains what openapi.json says, also on a phone", async ({ page, request }) => {
  const api = await (await request.get("/api/v1/openapi.json")).json();
  expect(api.openapi).toBe("3.1.0");
  expect(api.servers[0].url).toMatch(/\/api\/v1$/);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/docs/api");
    await expect(page.getByRole("heading", { name: "API reference", level: 1 })).toBeVisible();
    for (const methods of Object.values<Record<string, { summary: string }>>(api.paths))
      for (const { summary } of Object.values(methods))
        await expect(page.getByRole("heading", { name: summary, exact: true, level: 3 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`tokens and their dialog have no serious violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openTokens(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "New token" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "New token" })).toBeFocused();
  });
}
