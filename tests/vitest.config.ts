import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../", import.meta.url));
const shared = { alias: { "@": root.replace(/\/$/, "") } };
// Hostile on purpose: a forgotten time zone or locale must show.
const env = {
  TZ: "Asia/Kathmandu",
  LC_ALL: "de_CH.UTF-8",
  NODE_ENV: "test",
  LOG_LEVEL: "error",
  APP_SECRET: "a-secret-for-tests-only",
} as const;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        resolve: shared,
        test: {
          name: "unit",
          sequence: { groupOrder: 0 },
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          env,
          testTimeout: 15_000,
        },
      },
      {
        resolve: shared,
        test: {
          name: "architecture",
          sequence: { groupOrder: 0 },
          include: ["tests/architecture/**/*.test.ts"],
          env,
          testTimeout: 30_000,
        },
      },
      {
        resolve: shared,
        test: {
          name: "integration",
          sequence: { groupOrder: 1 },
          include: ["tests/integration/**/*.test.ts"],
          env,
          globalSetup: ["tests/helpers/global-postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
