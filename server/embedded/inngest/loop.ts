import type { ExecutorLog } from "./types";

export interface Loop {
  stop(): Promise<void>;
}

/** Repeats `work`, never overlapping itself; a failure is logged and tried again at the next turn. */
export function every(intervalMs: number, log: ExecutorLog, failure: string, work: () => Promise<void>): Loop {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const schedule = () => {
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => {
          if (!isStopped) log.warn({ err: error }, failure);
        })
        .then(() => {
          if (!isStopped) schedule();
        });
    }, intervalMs);
  };
  schedule();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
