import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { generateClient } from "@/prisma/scripts/generate";
import { deployMigrations } from "@/server/db/migrations";
import { startPostgres } from "@/server/embedded/postgres";

/** One embedded PostgreSQL for the whole run; every test file copies the migrated template database. */
export default async function setup(project: TestProject) {
  generateClient();
  const work = mkdtempSync(join(tmpdir(), "plumbline-test-"));
  const postgres = await startPostgres({
    clusterDir: join(work, "postgres"),
    password: "test",
    port: 0,
    isDurable: false,
  });
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query("create database plumbline_template");
  await admin.end();
  await deployMigrations(postgres.url.replace(/plumbline$/, "plumbline_template"));
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(work, { recursive: true, force: true });
  };
}

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}
