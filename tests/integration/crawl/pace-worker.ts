/** A process that asks one address as fast as its gate allows: `pace-worker.ts <database url> <address> <count> <rate>`. */
import pg from "pg";
import { createDatabasePace } from "@/server/audits/database-pace";
import { createHostGate } from "@/server/crawl/host-gate";

const [, , databaseUrl = "", url = "", count = "0", rate = "1"] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
const gate = createHostGate({
  requestsPerSecond: Number(rate),
  concurrency: 4,
  shared: createDatabasePace(() => pool),
});

let left = Number(count);
const work = async () => {
  while (left-- > 0) {
    const leave = await gate.enter(url);
    const response = await fetch(url);
    await response.arrayBuffer();
    leave?.({ status: response.status, retryAfter: response.headers.get("retry-after") ?? undefined });
  }
};
await Promise.all([work(), work(), work(), work()]);
await pool.end();
