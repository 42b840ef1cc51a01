import { availableParallelism, totalmem } from "node:os";

/**
 * A run mostly waits: on two cores, four at a time finished three times as many light pages with the same scores. Not
 * shown for heavy pages.
 */
const RUNS_PER_CORE = 2;
/** A measuring process and its browser with an ordinary page. */
const MEMORY_PER_RUN_MB = 600;
/** For the database, the dashboard and the crawl beside it. */
const MEMORY_FOR_OTHERS_MB = 1_500;
const MOST_RUNS = 16;

/** How many pages this machine measures at once unless told otherwise: two a core, as far as its memory goes. */
export function defaultPoolSize(machine = thisMachine()): number {
  const byMemory = Math.floor((machine.memoryMb - MEMORY_FOR_OTHERS_MB) / MEMORY_PER_RUN_MB);
  return Math.max(1, Math.min(machine.cores * RUNS_PER_CORE, byMemory, MOST_RUNS));
}

/** Memory is what a container may use, where that is less than what the machine has. */
function thisMachine(): { cores: number; memoryMb: number } {
  const limit = process.constrainedMemory();
  const total = totalmem();
  const usable = limit > 0 && limit < total ? limit : total;
  return { cores: availableParallelism(), memoryMb: Math.floor(usable / 1_048_576) };
}
