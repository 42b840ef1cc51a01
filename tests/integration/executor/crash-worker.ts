/**
 * A worker in its own process that kills itself at a named point: `crash-worker.ts <database url> [crash point]`.
 * Every step writes a row and returns that row's id, so that the test can tell which execution was recorded.
 */
import { serve } from "inngest/edge";
import { Pool } from "pg";
import { embeddedFetch } from "@/server/embedded/inngest/embedded-fetch";
import { startExecutor } from "@/server/embedded/inngest/start-executor";
import { createClientWith, signingKey, silentLog } from "./client";
import { createCrashFunctions } from "./crash-functions";

const [, , databaseUrl = "", crashPoint = ""] = process.argv;
const pool = new Pool({ connectionString: databaseUrl, max: 3 });

function crashAt(point: string): void {
  if (point === crashPoint) process.kill(process.pid, "SIGKILL");
}

let checkpointCount = 0;
let requestCount = 0;
const store = embeddedFetch({ databaseUrl, signingKey });

const client = createClientWith(async (input, init) => {
  const isCheckpoint = String(input).includes("/v1/checkpoint/");
  if (!isCheckpoint) return store(input, init);
  checkpointCount += 1;
  const number = checkpointCount;
  crashAt(`before-checkpoint-${number}`);
  const response = await store(input, init);
  crashAt(`after-checkpoint-${number}`);
  return response;
});

const handle = serve({ client, functions: createCrashFunctions(client, pool, crashAt) });

await startExecutor({
  databaseUrl,
  handler: async (request) => {
    if (request.method !== "POST") return handle(request);
    requestCount += 1;
    const number = requestCount;
    crashAt(`before-request-${number}`);
    const response = await handle(request);
    crashAt(`after-request-${number}`);
    return response;
  },
  signingKey,
  workerConcurrency: 4,
  leaseMs: 3_000,
  pollMs: 40,
  backoffMs: () => 10,
  log: silentLog,
});
