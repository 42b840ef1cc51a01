/** A thread of the examine pool that only waits. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", () => undefined);
parentPort?.postMessage("ready");
