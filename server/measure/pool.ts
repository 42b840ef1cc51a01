import { type ResolvedBrowser, resolveBrowser } from "./browser";
import { type MeasuringProcess, startMeasuringProcess } from "./lighthouse/measuring-process";
import {
  cancelledRun,
  type LighthouseOptions,
  type LighthouseRun,
  measureIn,
  readAnswer,
  withoutBrowser,
} from "./lighthouse/run-lighthouse";
import { createPlaces } from "./places";

export interface LighthousePool {
  /** Waits for a free place, then measures. The time limit starts with the run, not with the wait. Never throws. */
  run(options: LighthouseOptions): Promise<LighthouseRun>;
  readonly activeCount: number;
  readonly waitingCount: number;
  /** Warm processes, measuring or idle. */
  readonly processCount: number;
  /** Ends every idle process; those that are measuring end with their run. */
  close(): Promise<void>;
}

export interface PoolOptions {
  concurrency: number;
  /** Runs after which a process and its browser are replaced. */
  runsPerProcess?: number;
  /** Idle processes end after this long. */
  idleMs?: number;
  start?: (browser: ResolvedBrowser, proxyUrl: string | undefined) => Promise<MeasuringProcess>;
}

const RUNS_PER_PROCESS = 20;
const IDLE_MS = 60_000;
/** Far beyond what a run needs; a process that grew this large is replaced early. */
const LARGEST_PROCESS_MB = 1_000;

/**
 * Warm processes with a browser each, one page at a time in each and in a browser context of its own; more of them than
 * the machine can feed would slow each other's pages down and spoil the scores. A process is replaced after a number of
 * runs and after every trouble; a run that met a warm process just as it ended is done once more in a fresh one.
 */
export function createLighthousePool({
  concurrency,
  runsPerProcess = RUNS_PER_PROCESS,
  idleMs = IDLE_MS,
  start = startMeasuringProcess,
}: PoolOptions): LighthousePool {
  const places = createPlaces(concurrency);
  const idle: { process: MeasuringProcess; key: string; timer: NodeJS.Timeout }[] = [];
  const starts = new Set<Promise<MeasuringProcess>>();
  let processCount = 0;
  let isClosed = false;

  const end = async (process: MeasuringProcess) => {
    await process.stop();
    processCount -= 1;
  };

  const take = async (options: LighthouseOptions): Promise<MeasuringProcess> => {
    const browser = options.browser ?? (await resolveBrowser());
    const key = keyOf(browser, options.proxyUrl);
    for (let entry = idle.pop(); entry; entry = idle.pop()) {
      clearTimeout(entry.timer);
      if (entry.key === key && !entry.process.isSpent) return entry.process;
      await end(entry.process);
    }
    processCount += 1;
    const started = start(browser, options.proxyUrl).catch((error: unknown) => {
      processCount -= 1;
      throw error;
    });
    starts.add(started);
    return started.finally(() => starts.delete(started));
  };

  const giveBack = async (process: MeasuringProcess, options: LighthouseOptions) => {
    const isDone = process.isSpent || process.runCount >= runsPerProcess || process.memoryMb > LARGEST_PROCESS_MB;
    if (isDone || isClosed) return end(process);
    const browser = options.browser ?? (await resolveBrowser());
    const timer = setTimeout(() => {
      const at = idle.findIndex((entry) => entry.process === process);
      if (at >= 0) idle.splice(at, 1);
      void end(process);
    }, idleMs);
    timer.unref();
    idle.push({ process, key: keyOf(browser, options.proxyUrl), timer });
  };

  const runOnce = async (options: LighthouseOptions): Promise<{ run: LighthouseRun; isStale: boolean }> => {
    const process = await take(options);
    const wasWarm = process.runCount > 0;
    // A browser that starts beside a page keeps the cores from it.
    await Promise.allSettled(starts);
    try {
      const answer = await measureIn(process, options);
      return { run: readAnswer(answer, options), isStale: wasWarm && "errorCode" in answer };
    } finally {
      await giveBack(process, options);
    }
  };

  return {
    get activeCount() {
      return places.takenCount;
    },
    get waitingCount() {
      return places.waitingCount;
    },
    get processCount() {
      return processCount;
    },
    async run(options) {
      if (!(await places.enter(options.signal))) return cancelledRun(options);
      try {
        const first = await runOnce(options);
        return first.isStale && !options.signal?.aborted ? (await runOnce(options)).run : first.run;
      } catch (error) {
        return withoutBrowser(error, options);
      } finally {
        places.leave();
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(
        idle.splice(0).map(({ process, timer }) => {
          clearTimeout(timer);
          return end(process);
        }),
      );
    },
  };
}

function keyOf(browser: ResolvedBrowser, proxyUrl: string | undefined): string {
  return JSON.stringify([browser.executablePath, browser.args, proxyUrl ?? null]);
}
