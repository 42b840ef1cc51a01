import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";
import { openSchemaEngine } from "./schema-engine";

const prismaDir = fileURLToPath(new URL("../../prisma/", import.meta.url));
const NO_FILTERS = { externalTables: [], externalEnums: [] };

export function readMigrations(): MigrationList {
  const baseDir = join(prismaDir, "migrations");
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, path, "migration.sql"), "utf8") },
      },
    })),
  };
}

export function readModels(): SchemaContainer[] {
  const dir = join(prismaDir, "models");
  return readdirSync(dir)
    .sort()
    .map((path) => ({ path, content: readFileSync(join(dir, path), "utf8") }));
}

/** Applies what is missing, in order; returns the names applied now. Throws when a migration fails, leaving it marked. */
export async function deployMigrations(databaseUrl: string): Promise<string[]> {
  const engine = await openSchemaEngine(databaseUrl);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(),
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** SQL that brings the migrations to the models; empty when they already agree. Needs a server that may create databases. */
export async function diffMigrations(databaseUrl: string): Promise<string> {
  const files = readModels();
  const engine = await openSchemaEngine(
    databaseUrl,
    files.map((file) => [file.path, file.content]),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...readMigrations() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return stdout?.includes("This is an empty migration") ? "" : (stdout ?? "");
  } finally {
    engine.free();
  }
}
