import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = join(root, "server/db/generated");
const stamp = join(output, ".schema-hash");

function schemaHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(join(root, "prisma/models")).sort())
    hash.update(readFileSync(join(root, "prisma/models", name)));
  hash.update(readFileSync(join(root, "node_modules/prisma/package.json")));
  return hash.digest("hex");
}

/** Writes the Prisma client when it is missing or older than the schema. Works without network. */
export function generateClient(): "generated" | "current" {
  const wanted = schemaHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return "current";
  const prisma = join(root, "node_modules/prisma/build/index.js");
  // Any existing file satisfies the CLI's look for a schema engine, which `generate` never runs.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const result = spawnSync(process.execPath, [prisma, "generate", "--config", "prisma/prisma.config.ts"], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}\n${result.stderr}`);
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, wanted);
  return "generated";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`Prisma client ${generateClient()}.`);
