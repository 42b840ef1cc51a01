/**
 * `npm test`: everything CI runs, in the order that fails fastest. `npm run test:e2e` runs the browser part alone.
 * All parts run even when one fails, so that one look shows all that is broken; the exit code tells.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = (name: string) => `node_modules/${name}`;

const PARTS: Record<string, string[][]> = {
  generate: [["--import", "tsx", "prisma/scripts/generate.ts"]],
  lint: [[bin("@biomejs/biome/bin/biome"), "check", "."]],
  types: [[bin("typescript/bin/tsc"), "--noEmit"]],
  unit: [
    [
      bin("vitest/vitest.mjs"),
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--project",
      "unit",
      "--project",
      "architecture",
    ],
  ],
  integration: [[bin("vitest/vitest.mjs"), "run", "--config", "tests/vitest.config.ts", "--project", "integration"]],
  e2e: [
    ["--import", "tsx", "server/embedded/build.ts"],
    [bin("@playwright/test/cli.js"), "test", "--config", "tests/playwright.config.ts"],
  ],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(", ")}. Parts are ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}

const results: { name: string; ok: boolean; seconds: number }[] = [];
for (const [name, commands] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name) && name !== "generate") continue;
  const startedAt = Date.now();
  const ok = commands.every(
    (args) =>
      spawnSync(process.execPath, args, {
        cwd: root,
        stdio: "inherit",
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
      }).status === 0,
  );
  results.push({ name, ok, seconds: Math.round((Date.now() - startedAt) / 1000) });
}

console.log("");
for (const { name, ok, seconds } of results)
  console.log(`  ${ok ? "ok    " : "FAILED"} ${name.padEnd(12)} ${seconds} s`);
process.exit(results.every((result) => result.ok) ? 0 : 1);
