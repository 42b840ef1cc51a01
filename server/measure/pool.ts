import type { MeasurementFacts } from "@/server/facts/types";
import { type LighthouseOptions, runLighthouse } from "./lighthouse/run-lighthouse";

export interface LighthousePool {
  /** Waits for a free place, then measures. The time limit starts with the run, not with the wait. */
  run(options: LighthouseOptions): Promise<MeasurementFacts>;
  readonly activeCount: number;
  readonly waitingCount: number;
}

/**
 * Limits how many browsers measure at once, first come first served; more of them than the machine can feed would slow
 * each other's pages down and spoil the scores.
 */
export function createLighthousePool({
  concurrency,
  measure = runLighthouse,
}: {
  concurrency: number;
  measure?: (options: LighthouseOptions) => Promise<MeasurementFacts>;
}): LighthousePool {
  let activeCount = 0;
  const waiting: (() => void)[] = [];

  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else activeCount -= 1;
  };

  /** Resolves when a place was taken, or at once when the wait was cancelled; the caller tells them apart. */
  const enter = (signal: AbortSignal | undefined): Promise<boolean> => {
    if (activeCount < concurrency) {
      activeCount += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const cancel = () => {
        waiting.splice(waiting.indexOf(take), 1);
        resolve(false);
      };
      const take = () => {
        signal?.removeEventListener("abort", cancel);
        resolve(true);
      };
      waiting.push(take);
      signal?.addEventListener("abort", cancel, { once: true });
    });
  };

  return {
    get activeCount() {
      return activeCount;
    },
    get waitingCount() {
      return waiting.length;
    },
    async run(options) {
      const hasPlace = options.signal?.aborted ? false : await enter(options.signal);
      if (!hasPlace) return measure(options);
      try {
        return await measure(options);
      } finally {
        leave();
      }
    },
  };
}
