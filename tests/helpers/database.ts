import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * An own, migrated database on the run's embedded PostgreSQL. Also sets DATABASE_URL, so that `db()` and `pool()` of
 * this test file use it.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject("postgresUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runAdmin(adminUrl, async (client) => {
    // Two files copying the template at once would block each other for a moment; the lock makes it a queue.
    await client.query("select pg_advisory_lock(42)");
    await client.query(`create database ${name} template plumbline_template`);
  });
  const url = adminUrl.replace(/plumbline$/, name);
  process.env.DATABASE_URL = url;
  return {
    url,
    drop: () => runAdmin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function runAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
