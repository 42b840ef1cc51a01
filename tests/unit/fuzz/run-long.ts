/** `npm run test:long`: 10,000 mutated inputs and every wall; `npm run test:long -- 7` tries others. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    "unit",
    "tests/unit/fuzz",
  ],
  {
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    stdio: "inherit",
    env: { ...process.env, FUZZ_RUNS: "2000", FUZZ_SEED: process.argv[2] ?? "0" },
  },
);
process.exit(status ?? 1);
