import { describe, expect, it } from "vitest";
import type { MeasurementFacts } from "@/server/facts/types";
import { emptyMeasurement } from "@/server/measure/empty-measurement";
import { createLighthousePool } from "@/server/measure/pool";

function deferredPool(concurrency: number) {
  const finish: (() => void)[] = [];
  const pool = createLighthousePool({
    concurrency,
    measure: (options) =>
      new Promise<MeasurementFacts>((resolve, reject) => {
        if (options.signal?.aborted) return reject(new Error("aborted"));
        finish.push(() => resolve(emptyMeasurement({ ...options, source: "lighthouse" })));
      }),
  });
  const start = (url: string, signal?: AbortSignal) => pool.run({ url, device: "mobile", timeoutMs: 1000, signal });
  return { pool, finish, start };
}

describe("createLighthousePool", () => {
  it("never runs more than the limit and starts the next when one ends", async () => {
    const { pool, finish, start } = deferredPool(2);
    const runs = ["a", "b", "c"].map((url) => start(url));
    await Promise.resolve();
    expect([pool.activeCount, pool.waitingCount, finish.length]).toEqual([2, 1, 2]);

    finish[0]?.();
    await runs[0];
    await new Promise(setImmediate);
    expect([pool.activeCount, pool.waitingCount, finish.length]).toEqual([2, 0, 3]);

    for (const end of finish) end();
    expect((await Promise.all(runs)).map((facts) => facts.url)).toEqual(["a", "b", "c"]);
    expect(pool.activeCount).toBe(0);
  });

  it("lets a cancelled run leave the queue without taking a place", async () => {
    const { pool, finish, start } = deferredPool(1);
    const first = start("a");
    const cancel = new AbortController();
    const second = start("b", cancel.signal);
    await Promise.resolve();
    cancel.abort();
    await expect(second).rejects.toThrow("aborted");
    expect([pool.activeCount, pool.waitingCount]).toEqual([1, 0]);
    finish[0]?.();
    await first;
    expect(pool.activeCount).toBe(0);
  });
});
