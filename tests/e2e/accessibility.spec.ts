import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { signInAsDemo } from "./accounts";
import { violationsOf } from "./axe";

/** Every screen of a part of the product whose address needs nothing filled in, so that a new one is looked at as well. */
function screensOf(group: string): string[] {
  return readdirSync(`app/${group}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("["))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();
}

const PUBLIC = [...screensOf("(public)"), "/sign-in", "/sign-up", "/reset", "/rules/title-missing", "/no-such-page"];
const DASHBOARD = screensOf("(dashboard)");
const AUDIT_TABS = ["", "/causes", "/issues", "/pages", "/speed", "/compare", "/analysis", "/settings"];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("public pages have no serious violation", async ({ page }) => {
      for (const path of PUBLIC) {
        await page.goto(path);
        expect(await violationsOf(page), path).toEqual([]);
      }
    });

    test("dashboard pages have no serious violation", async ({ page }) => {
      await signInAsDemo(page);
      for (const path of DASHBOARD) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await violationsOf(page), path).toEqual([]);
      }
    });

    test("the settings of a site have no serious violation", async ({ page }) => {
      await signInAsDemo(page);
      await page.goto("/sites");
      await page
        .getByRole("button", { name: /More for/ })
        .first()
        .click();
      await page.getByRole("menuitem", { name: /Settings/ }).click();
      await expect(page.getByText("Ownership")).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });

    test("every tab of an audit has no serious violation", async ({ page }) => {
      test.setTimeout(300_000);
      await signInAsDemo(page);
      await page
        .getByRole("link", { name: /Halden Outdoor/ })
        .first()
        .click();
      await expect(page.getByRole("heading", { name: /Audit of/ })).toBeVisible({ timeout: 180_000 });
      const base = new URL(page.url()).pathname;
      for (const tab of AUDIT_TABS) {
        await page.goto(`${base}${tab}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await violationsOf(page), tab || "/").toEqual([]);
      }
    });
  });
}
