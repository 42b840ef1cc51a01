import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

function tryRead(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return "";
  }
}

/**
 * Identity of the place where process ids mean the same thing. A host name alone is not enough: two containers may
 * share one, and each would take the other's process for gone.
 */
export const machineId = [
  hostname(),
  tryRead(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")),
  tryRead(() => readlinkSync("/proc/self/ns/pid")),
]
  .filter(Boolean)
  .join(" ");

export function isProcessGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
