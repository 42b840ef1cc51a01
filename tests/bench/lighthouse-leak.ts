import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolveBrowser } from "@/server/measure/browser";
import { createLighthousePool } from "@/server/measure/pool";
import { defaultPoolSize } from "@/server/measure/pool-size";
import { startPages } from "./lighthouse";
import { MEASURED_PATHS } from "./lighthouse-site";

const RUNS = 100;
const ROUND = 10;
/** The last rounds against the first full ones; a process of the pool is replaced every 20 runs. */
const MOST_GROWTH = 1.2;
const TIMEOUT_MS = 120_000;
/** Inherited by everything that is started, so that a process whose parent died is still known as ours. */
const MARK = "PLUMBLINE_LEAK_BENCH";

interface Round {
  runCount: number;
  ownMb: number;
  treeMb: number;
  processCount: number;
}

/** 100 runs through the pool: memory of this process and of all it started stays flat, and no process stays behind. */
export async function bench(): Promise<void> {
  process.env[MARK] = randomUUID();
  const { origin, stop } = await startPages();
  const before = new Set(descendants().map(({ pid }) => pid));
  const browser = await resolveBrowser();
  const pool = createLighthousePool({ concurrency: defaultPoolSize() });
  const rounds: Round[] = [];
  let failedCount = 0;
  for (let done = 0; done < RUNS; done += ROUND) {
    const runs = Array.from({ length: ROUND }, async (_, index) => {
      const path = MEASURED_PATHS[index % MEASURED_PATHS.length];
      const device = index % 2 === 0 ? ("mobile" as const) : ("desktop" as const);
      return pool.run({ url: `${origin}${path}`, device, timeoutMs: TIMEOUT_MS, browser });
    });
    for (const { facts } of await Promise.all(runs)) if (facts.error) failedCount += 1;
    const children = descendants().filter(({ pid }) => !before.has(pid));
    const round = {
      runCount: done + ROUND,
      ownMb: process.memoryUsage.rss() / 1_048_576,
      treeMb: children.reduce((sum, child) => sum + child.memoryMb, 0),
      processCount: children.length,
    };
    rounds.push(round);
    console.log(
      `  ${String(round.runCount).padStart(4)} runs   own ${round.ownMb.toFixed(0)} MB   children ${round.treeMb.toFixed(0)} MB in ${round.processCount} processes`,
    );
  }
  await pool.close();
  const left = descendants().filter(({ pid }) => !before.has(pid));
  stop();

  const growth = (pick: (round: Round) => number) =>
    middle(rounds.slice(-3).map(pick)) / middle(rounds.slice(1, 4).map(pick));
  const ownGrowth = growth((round) => round.ownMb);
  const treeGrowth = growth((round) => round.treeMb);
  console.log(
    `\n  growth, last three rounds to rounds 2-4: own ${ownGrowth.toFixed(2)}, children ${treeGrowth.toFixed(2)}; ${failedCount} failed; ${left.length} processes left\n`,
  );
  if (ownGrowth > MOST_GROWTH || treeGrowth > MOST_GROWTH || failedCount > 0 || left.length > 0) process.exit(1);
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Every process this one started, directly or not, with its memory as the system counts it. Linux only. */
function descendants(): { pid: number; memoryMb: number }[] {
  const parents = new Map<number, number>();
  const memory = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      memory.set(Number(name), Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It ended while the list was read.
    }
  }
  const isMarked = (pid: number): boolean => {
    try {
      return readFileSync(`/proc/${pid}/environ`, "latin1").includes(`${MARK}=${process.env[MARK]}`);
    } catch {
      return false;
    }
  };
  const isOurs = (pid: number): boolean => {
    if (pid === process.pid) return false;
    for (let at = parents.get(pid); at; at = parents.get(at)) if (at === process.pid) return true;
    return isMarked(pid);
  };
  return [...parents.keys()].filter(isOurs).map((pid) => ({ pid, memoryMb: memory.get(pid) ?? 0 }));
}
