import type { Clock } from "@/server/clock";

export interface FakeClock extends Clock {
  elapsedMs(): number;
  /** Lets time pass until the task is done. */
  run(task: Promise<unknown>): Promise<void>;
}

/** Time that moves only by sleeping: each sleep ends when its moment comes and nothing else is due before. */
export function fakeClock(): FakeClock {
  let nowMs = 1_000_000;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => new Date(nowMs),
    elapsedMs: () => nowMs - 1_000_000,
    sleep(durationMs: number, signal?: AbortSignal) {
      return new Promise<void>((resolve) => {
        if (signal?.aborted) return resolve();
        sleepers.push({ at: nowMs + durationMs, wake: resolve });
        signal?.addEventListener("abort", () => resolve(), { once: true });
      });
    },
    async run(task: Promise<unknown>) {
      let isDone = false;
      task.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        await new Promise((resolve) => setImmediate(resolve));
        if (isDone) break;
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers.shift();
        if (!next) continue;
        nowMs = Math.max(nowMs, next.at);
        next.wake();
      }
    },
  };
}
