import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Instance {
  pid: number;
  appUrl: string;
  databaseUrl: string | null;
  /** False while only the command line holds the folder. */
  hasWorker: boolean;
}

/** The Plumbline that uses this data folder now, or null. A file left behind by a crash does not count. */
export function findInstance(dataDir: string): Instance | null {
  const file = lockFile(dataDir);
  if (!existsSync(file)) return null;
  try {
    const instance = JSON.parse(readFileSync(file, "utf8")) as Instance;
    return instance.pid !== process.pid && isPlumbline(instance.pid) ? instance : null;
  } catch {
    return null;
  }
}

/**
 * Take the data folder for this process. Throws a sentence when another Plumbline uses it. Returns a function that
 * publishes more about this instance, and one that gives the folder back.
 */
export function lockDataDir(dataDir: string, appUrl: string) {
  const other = findInstance(dataDir);
  if (other) {
    throw new Error(
      `Plumbline already runs on this data folder (process ${other.pid}, ${other.appUrl}). Open that address, stop it first, or start a second one with its own DATA_DIR and PORT.`,
    );
  }
  mkdirSync(dataDir, { recursive: true });
  let instance: Instance = { pid: process.pid, appUrl, databaseUrl: null, hasWorker: false };
  const write = () => writeFileSync(lockFile(dataDir), JSON.stringify(instance), { mode: 0o600 });
  write();
  return {
    publish(change: Partial<Instance>) {
      instance = { ...instance, ...change };
      write();
    },
    release() {
      rmSync(lockFile(dataDir), { force: true });
    },
  };
}

function lockFile(dataDir: string): string {
  return join(dataDir, "instance.json");
}

/** Process ids are reused; on Linux the command line tells whether this one is ours. */
function isPlumbline(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    return /server\/(embedded|cli)\//.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return false;
  }
}
