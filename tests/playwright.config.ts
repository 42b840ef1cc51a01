import { defineConfig } from "@playwright/test";

const executablePath = process.env.PLUMBLINE_TEST_BROWSER;
const args = process.env.PLUMBLINE_TEST_BROWSER_ARGS
  ? (JSON.parse(process.env.PLUMBLINE_TEST_BROWSER_ARGS) as string[])
  : [];
const browserEnv = process.env.PLUMBLINE_TEST_BROWSER_ENV
  ? (JSON.parse(process.env.PLUMBLINE_TEST_BROWSER_ENV) as Record<string, string>)
  : {};

/** Browser tests against the real product: `global-setup.ts` starts all of it on its own data folder and ports. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  outputDir: "../test-results",
  use: {
    baseURL: process.env.PLUMBLINE_TEST_URL,
    browserName: "chromium",
    timezoneId: "Asia/Kathmandu",
    locale: "de-CH",
    screenshot: "only-on-failure",
    // A press that finds nothing fails here, not at the end of its test.
    actionTimeout: 30_000,
    trace: "off",
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...browserEnv } },
  },
});
