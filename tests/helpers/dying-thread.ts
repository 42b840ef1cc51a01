/** A thread of the examine pool that dies of one address and does its work for all others. */
import { parentPort } from "node:worker_threads";
import type { ThreadJob } from "@/server/audits/examine-pool";

parentPort?.on("message", ({ work }: ThreadJob) => {
  if (work.target.url.endsWith("/deadly")) process.exit(1);
});
await import("@/server/audits/examine-thread");
