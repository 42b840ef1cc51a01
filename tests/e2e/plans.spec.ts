import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { signUp } from "./accounts";
import { violationsOf } from "./axe";

const sampleUrl = () => process.env.PLUMBLINE_TEST_SAMPLE_URL ?? "";

/** As whoever runs the installation does, while the product runs. */
const planCommand = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "server/cli/plan.ts", ...args], {
    env: { ...process.env, DATA_DIR: process.env.PLUMBLINE_TEST_DATA_DIR, LOG_LEVEL: "error" },
  });

test("a plan is set by hand, shown before an audit starts, and kept", async ({ page }) => {
  test.setTimeout(180_000);
  const { email } = await signUp(page);
  const { stdout } = await planCommand(email, "free");
  expect(stdout).toContain("has the plan free now");

  await page.goto("/audits/new");
  await page.getByLabel("Address of the site").fill(sampleUrl());
  await page.getByLabel("Pages measured in a browser").fill("0");
  await expect(page.getByText(/Up to 500 pages, about .*A guess: this is the first audit/)).toBeVisible();
  await expect(page.getByText("0 of 10 audits of this month are used.")).toBeVisible();
  await page.getByLabel("Pages at most").fill("900");
  await expect(page.getByText("The plan Free has at most 500 pages in an audit.")).toBeVisible();
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByText(/An audit has at most 500 pages in the plan Free/).first()).toBeVisible();
  await page.getByLabel("Pages at most").fill("5");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByRole("heading", { name: /Audit (waiting|running|of)/ })).toBeVisible();

  await page.goto("/settings/usage");
  await expect(page.getByText("Plan: Free")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Audits this month" })).toHaveAttribute(
    "aria-valuetext",
    "1 of 10",
  );
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page), `usage in ${colorScheme}`).toEqual([]);
  }
});

test("a new team starts its first audit with one field", async ({ page }) => {
  await signUp(page);
  await page.getByLabel("Which site do you want to audit?").fill("not a site");
  await page.getByRole("button", { name: "Start audit" }).click();
  await expect(page.getByRole("alert").or(page.locator("[aria-invalid=true]")).first()).toBeVisible();
  await page.getByRole("button", { name: "Try the sample site" }).click();
  await expect(page.getByRole("heading", { name: /Audit (waiting|running|of)/ })).toBeVisible();
});
