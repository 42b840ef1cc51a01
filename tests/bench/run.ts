import { spawnSync } from "node:child_process";
import { WORKER_MEMORY } from "@/server/embedded/worker-memory";

/** `npm run bench -- <name>`: measurements, each against a baseline in the same run. Ratios are what to compare. */
const BENCHES: Record<string, () => Promise<{ bench(args: string[]): Promise<void> }>> = {
  crawl: () => import("./crawl"),
  docs: () => import("./docs"),
  pdf: () => import("./pdf"),
  lighthouse: () => import("./lighthouse"),
  "lighthouse-leak": () => import("./lighthouse-leak"),
  pages: () => import("./pages"),
  dashboard: () => import("./dashboard"),
  "own-pages": () => import("./own-pages"),
};

const [name = "", ...args] = process.argv.slice(2);
const load = BENCHES[name];
if (!load) {
  console.error(`Which benchmark? ${Object.keys(BENCHES).join(", ")}. Example: npm run bench -- crawl --pages 500`);
  process.exit(2);
}
// The allocator reads its environment at the start of a process, so the worker's has to be there from the beginning.
if (Object.keys(WORKER_MEMORY).some((name) => process.env[name] === undefined)) {
  const environment = { ...WORKER_MEMORY, ...process.env };
  const again = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: "inherit",
    env: environment,
  });
  process.exit(again.status ?? 1);
}
await (await load()).bench(args);
process.exit(0);
