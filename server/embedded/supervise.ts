import { type ChildProcess, spawn } from "node:child_process";

export interface ChildSpec {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Called for each restart, with the reason and the wait. */
  onRestart(reason: string, waitMs: number): void;
}

export interface Supervised {
  /** Sends SIGTERM, waits, then SIGKILL. Never restarts afterwards. */
  stop(graceMs: number): Promise<void>;
  pid(): number | undefined;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A child that lived this long was healthy: its next crash starts the back-off anew. */
const HEALTHY_AFTER_MS = 60_000;

/** Keep a Node child running: restart it when it ends, waiting twice as long after each quick crash. */
export function supervise(spec: ChildSpec): Supervised {
  let child: ChildProcess | undefined;
  let isStopping = false;
  let waitMs = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;

  const run = () => {
    const startedAt = Date.now();
    // Detached: a Ctrl-C on the terminal reaches only the supervisor, which stops its children in order.
    child = spawn(process.execPath, spec.args, {
      env: spec.env,
      stdio: "inherit",
      detached: process.platform !== "win32",
    });
    child.once("exit", (code, signal) => {
      child = undefined;
      if (isStopping) return;
      if (Date.now() - startedAt > HEALTHY_AFTER_MS) waitMs = FIRST_WAIT_MS;
      spec.onRestart(signal ? `ended by ${signal}` : `ended with code ${code}`, waitMs);
      timer = setTimeout(run, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    });
  };
  run();

  return {
    pid: () => child?.pid,
    stop: async (graceMs) => {
      isStopping = true;
      clearTimeout(timer);
      const running = child;
      if (!running) return;
      const ended = new Promise<void>((resolve) => running.once("exit", () => resolve()));
      running.kill("SIGTERM");
      const killer = setTimeout(() => killGroup(running), graceMs);
      await ended;
      clearTimeout(killer);
    },
  };
}

/** The whole group, so that browsers a worker started do not outlive it. */
function killGroup(child: ChildProcess): void {
  if (!child.pid) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
