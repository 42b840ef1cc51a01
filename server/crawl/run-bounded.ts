import { setMaxListeners } from "node:events";
import { systemClock } from "@/server/clock";
import type { CheckOptions, CheckOutcome } from "./check-types";

/** Works through targets with a limit on number, time and parallel work. A null result means "not done". */
export async function runBounded<Target, Check>(
  options: CheckOptions<Target, Check>,
  check: (target: Target, deadline: AbortSignal) => Promise<Check | null>,
): Promise<CheckOutcome<Target, Check>> {
  const clock = options.clock ?? systemClock;
  const deadline = new AbortController();
  const finished = new AbortController();
  const stop = () => deadline.abort();
  options.signal?.addEventListener("abort", stop, { once: true });
  if (options.signal?.aborted) stop();
  // Each worker listens while it waits; that is no leak.
  setMaxListeners(0, deadline.signal, ...(options.signal ? [options.signal] : []));
  void clock.sleep(options.budgetMs, finished.signal).then(stop);

  const all = [...options.targets];
  const queue = all.slice(0, options.maxCount);
  const unchecked = all.slice(options.maxCount);
  const checks: Check[] = [];
  const work = async () => {
    for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
      const result = deadline.signal.aborted ? null : await check(target, deadline.signal);
      if (result === null) {
        unchecked.push(target);
        continue;
      }
      checks.push(result);
      await options.onCheck?.(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.concurrency }, work));
  } finally {
    finished.abort();
    options.signal?.removeEventListener("abort", stop);
  }
  return { checks, unchecked };
}
