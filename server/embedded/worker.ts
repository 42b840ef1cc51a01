/** The worker process: the embedded executor and all step code. Crawling and parsing never run in the web process. */

import { availableParallelism } from "node:os";
import { embeddedSettings } from "@/inngest/client";
import { handleInngest } from "@/inngest/serve";
import { setExamineThreadCode } from "../audits/page-examiner";
import { env } from "../env";
import { logger } from "../log";
import { examineThreadCode } from "./examine-thread-code";
import { startExecutor } from "./inngest/start-executor";

const STOP_GRACE_MS = 15_000;
const log = logger("worker");

const settings = embeddedSettings();
if (!settings) {
  console.error(
    "The worker needs DATABASE_URL and APP_SECRET. `npm start` sets both; set them yourself when you run the worker alone.",
  );
  process.exit(2);
}

const threadCode = examineThreadCode();
if (threadCode !== null) setExamineThreadCode(threadCode);
const executor = await startExecutor({
  ...settings,
  handler: handleInngest,
  leaseMs: env().EXECUTOR_LEASE_MS,
  workerConcurrency: Math.max(8, availableParallelism() * 4),
});
log.info("worker started");

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await executor.stop(STOP_GRACE_MS);
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
