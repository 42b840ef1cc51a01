import { afterAll, beforeAll } from "vitest";
import { db } from "@/server/db/client";
import { resetEnv } from "@/server/env";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";

/** An own database and secret for the calling test file. */
export function withDatabase(settings: Record<string, string> = {}): void {
  let database: TestDatabase;
  beforeAll(async () => {
    Object.assign(process.env, { APP_SECRET: "a secret for tests only", APP_URL: "http://plumb.test", ...settings });
    resetEnv();
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await db().$disconnect();
    await database.drop();
  });
}
