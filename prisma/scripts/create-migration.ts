import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { diffMigrations } from "@/server/db/migrations";
import { startPostgres } from "@/server/embedded/postgres";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: npm run migrate:create -- <name_in_snake_case>");
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), "plumbline-migration-"));
const postgres = await startPostgres({
  clusterDir: join(work, "postgres"),
  password: "migration",
  port: 0,
  isDurable: false,
});
try {
  const sql = await diffMigrations(postgres.url);
  if (sql.trim() === "") {
    console.log("The models and the migrations already agree.");
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = fileURLToPath(new URL(`../migrations/${stamp}_${name}/`, import.meta.url));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), sql);
    console.log(`Wrote ${folder}migration.sql. Read it before you commit it.`);
  }
} finally {
  await postgres.stop();
  rmSync(work, { recursive: true, force: true });
}
