import { describe, expect, it } from "vitest";
import type { ResolvedBrowser } from "@/server/measure/browser";
import { emptyMeasurement } from "@/server/measure/empty-measurement";
import type { MeasuringProcess, ProcessAnswer } from "@/server/measure/lighthouse/measuring-process";
import { createLighthousePool } from "@/server/measure/pool";
import { defaultPoolSize } from "@/server/measure/pool-size";

const browser: ResolvedBrowser = { executablePath: "/b", env: {}, args: [], source: "installed" };
const CRASH: ProcessAnswer = { errorCode: "PROCESS_CRASHED", isSpent: true, memoryMb: 0 };

/** A pool over processes that answer when told to; `answers` are given in turn, then results. */
function heldPool(concurrency: number, options: { runsPerProcess?: number; answers?: ProcessAnswer[] } = {}) {
  const finish: (() => void)[] = [];
  const stopped: number[] = [];
  let startCount = 0;
  const answers = [...(options.answers ?? [])];
  const start = async (): Promise<MeasuringProcess> => {
    const id = startCount++;
    let runCount = 0;
    let isSpent = false;
    return {
      get isSpent() {
        return isSpent;
      },
      get runCount() {
        return runCount;
      },
      memoryMb: 100,
      measure: (job) =>
        new Promise((resolve) => {
          runCount += 1;
          finish.push(() => {
            const facts = emptyMeasurement({ url: job.url, device: job.device, source: "lighthouse" });
            const answer = answers.shift() ?? { facts, detail: null, isSpent: false, memoryMb: 100 };
            isSpent = "stoppedBy" in answer || answer.isSpent;
            resolve(answer);
          });
        }),
      stop: async () => {
        stopped.push(id);
      },
    };
  };
  const pool = createLighthousePool({ concurrency, start, runsPerProcess: options.runsPerProcess ?? 10 });
  const run = async (url: string, signal?: AbortSignal) =>
    (await pool.run({ url, device: "mobile", timeoutMs: 1000, browser, signal })).facts;
  /** Answers whatever is asked until nothing is. */
  const finishAll = async () => {
    for (let idleTurns = 0; idleTurns < 3; idleTurns += 1) {
      await new Promise(setImmediate);
      for (const end of finish.splice(0)) {
        end();
        idleTurns = 0;
      }
    }
  };
  return { pool, run, finish, finishAll, stopped, startCount: () => startCount };
}

describe("createLighthousePool", () => {
  it("never runs more than the limit and starts the next when one ends", async () => {
    const { pool, run, finish, finishAll } = heldPool(2);
    const runs = ["a", "b", "c"].map((url) => run(url));
    await new Promise(setImmediate);
    expect([pool.activeCount, pool.waitingCount, finish.length]).toEqual([2, 1, 2]);
    finish[0]?.();
    await runs[0];
    await new Promise(setImmediate);
    expect([pool.activeCount, pool.waitingCount, finish.length]).toEqual([2, 0, 3]);
    await finishAll();
    expect((await Promise.all(runs)).map((facts) => facts.url)).toEqual(["a", "b", "c"]);
    expect(pool.activeCount).toBe(0);
  });

  it("uses processes again, replaces them after their number of runs and stops all at the end", async () => {
    const { pool, run, finishAll, stopped, startCount } = heldPool(1, { runsPerProcess: 2 });
    const runs = Promise.all(["a", "b", "c", "d", "e"].map((url) => run(url)));
    await finishAll();
    await runs;
    expect([startCount(), stopped, pool.processCount]).toEqual([3, [0, 1], 1]);
    await pool.close();
    expect([stopped, pool.processCount]).toEqual([[0, 1, 2], 0]);
  });

  it("replaces a process that crashed and reports the crash of a fresh one", async () => {
    const { pool, run, finishAll, stopped } = heldPool(1, { answers: [CRASH] });
    const first = run("a");
    await finishAll();
    expect((await first).error?.code).toBe("PROCESS_CRASHED");
    expect([stopped, pool.processCount, pool.activeCount]).toEqual([[0], 0, 0]);
  });

  it("measures once more in a fresh process when a warm one ended under it", async () => {
    const facts = emptyMeasurement({ url: "a", device: "mobile", source: "lighthouse" });
    const fine: ProcessAnswer = { facts, detail: null, isSpent: false, memoryMb: 100 };
    const { run, finishAll, stopped, startCount } = heldPool(1, { answers: [fine, CRASH] });
    const runs = Promise.all([run("a"), run("b")]);
    await finishAll();
    expect((await runs).map(({ error }) => error)).toEqual([null, null]);
    expect([startCount(), stopped]).toEqual([2, [0]]);
  });

  it("lets a cancelled run leave the queue without taking a place", async () => {
    const { pool, run, finishAll } = heldPool(1);
    const first = run("a");
    const cancel = new AbortController();
    const second = run("b", cancel.signal);
    await new Promise(setImmediate);
    cancel.abort();
    expect((await second).error?.code).toBe("CANCELLED");
    expect([pool.activeCount, pool.waitingCount]).toEqual([1, 0]);
    await finishAll();
    await first;
    expect(pool.activeCount).toBe(0);
  });
});

describe("defaultPoolSize", () => {
  it("is two a core as far as the memory goes, and never none", () => {
    expect(defaultPoolSize({ cores: 2, memoryMb: 16_000 })).toBe(4);
    expect(defaultPoolSize({ cores: 8, memoryMb: 4_000 })).toBe(4);
    expect(defaultPoolSize({ cores: 64, memoryMb: 256_000 })).toBe(16);
    expect(defaultPoolSize({ cores: 1, memoryMb: 512 })).toBe(1);
  });
});
