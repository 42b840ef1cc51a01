import { availableParallelism } from "node:os";
import type { ExaminePage } from "../crawl/examine-page";
import { createPageExaminer, type ExaminedPage, type ExamineSettings } from "./examine-page";
import { ExaminePool } from "./examine-pool";

/** A thread has to compile everything once more: small crawls end sooner without, slow ones leave it idle. */
const PAGES_BEFORE_THREADS = 50;
const MIN_PAGES_PER_SECOND = 10;
/** Answers come in bursts: a thread must not run dry while this one works off its own share of them. */
const MAX_QUEUE = 8;
/** More than this only waits for the database. */
const MAX_THREADS = 4;

let pool: ExaminePool | undefined;
let threadCode: string | undefined;

/** To be called before the first audit: threads then run this code instead of the sources; see ExaminePoolOptions. */
export function setExamineThreadCode(code: string): void {
  threadCode = code;
}

/** Shared by all audits of the process. One core stays free for requests and the database. */
function sharedPool(): ExaminePool {
  pool ??= new ExaminePool({
    threadCount: Math.max(1, Math.min(MAX_THREADS, availableParallelism() - 1)),
    code: threadCode,
  });
  return pool;
}

/** Gives the memory of idle threads back at once; for work that needs it and leaves their timer no chance to fire. */
export async function releaseExaminers(): Promise<void> {
  await pool?.closeIfIdle();
}

/** Examines pages of one audit: in threads while they come fast, else in this one. The result is the same. */
export function pageExaminer(settings: ExamineSettings): ExaminePage<ExaminedPage> {
  const here = createPageExaminer(settings);
  let count = 0;
  let countedFrom = performance.now();
  let isFast = false;
  return (work) => {
    if (++count >= PAGES_BEFORE_THREADS) {
      isFast = (count / (performance.now() - countedFrom)) * 1_000 >= MIN_PAGES_PER_SECOND;
      if (isFast) sharedPool().warmUp();
      count = 0;
      countedFrom = performance.now();
    }
    if (!isFast || work.fetched === null) return here(work);
    const isFree = sharedPool().isReady && sharedPool().queueLength < MAX_QUEUE;
    return isFree ? sharedPool().examine(settings, work) : here(work);
  };
}
