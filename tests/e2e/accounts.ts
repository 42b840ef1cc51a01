import { randomInt, randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";

export interface Account {
  name: string;
  email: string;
  password: string;
}

export function newAccount(): Account {
  return { name: "Ada Tester", email: `${randomUUID()}@example.test`, password: "a long enough passphrase" };
}

const byte = () => randomInt(1, 255);

/** Signs up through the form and ends on the audits list. */
export async function signUp(page: Page, account = newAccount()): Promise<Account> {
  // Each from an address of its own, as behind a proxy: one address may make 20 accounts an hour.
  await page.setExtraHTTPHeaders({ "x-forwarded-for": `10.${byte()}.${byte()}.${byte()}` });
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Audits", level: 1 })).toBeVisible();
  return account;
}

export async function signInAsDemo(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("demo@plumbline.local");
  await page.getByLabel("Password", { exact: true }).fill(process.env.PLUMBLINE_TEST_DEMO_PASSWORD ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Audits", level: 1 })).toBeVisible();
}
