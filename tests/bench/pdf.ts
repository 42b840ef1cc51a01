import { fork } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const RUNS = 5;
/** Issue 4: a full report of 1,000 pages and 5,000 findings. */
const LIMITS = { renderMs: 5000, peakMb: 500 };

export interface PdfRun {
  renderMs: number;
  /** Of the whole process, as the system counts it. */
  peakMb: number;
  sheetCount: number;
  bytes: number;
}

/** The full report of a large audit, each time in a process of its own: cold start, fonts and peak memory included. */
export async function bench(): Promise<void> {
  const rows: string[] = [];
  let isWithin = true;
  for (const size of ["A4", "LETTER"] as const) {
    const runs: PdfRun[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await renderOnce(size));
    const [first] = runs;
    if (!first) throw new Error("No run ended.");
    const times = runs.map((run) => run.renderMs).sort((a, b) => a - b);
    const peakMb = Math.max(...runs.map((run) => run.peakMb));
    const slowest = times.at(-1) ?? 0;
    isWithin &&= slowest <= LIMITS.renderMs && peakMb <= LIMITS.peakMb;
    const median = times[Math.floor(times.length / 2)] ?? 0;
    rows.push(
      `${size.padEnd(7)} median ${(median / 1000).toFixed(2)} s, slowest ${(slowest / 1000).toFixed(2)} s, peak ${Math.round(peakMb)} MB, ${first.sheetCount} sheets, ${Math.round(first.bytes / 1024)} KB`,
    );
  }
  console.log(`Full report, 1,000 pages, 5,000 findings, ${RUNS} fresh processes each, ${cpus().length} cores`);
  for (const row of rows) console.log(row);
  console.log(`Limits: ${LIMITS.renderMs / 1000} s and ${LIMITS.peakMb} MB: ${isWithin ? "kept" : "BROKEN"}`);
  if (!isWithin) process.exit(1);
}

function renderOnce(size: "A4" | "LETTER"): Promise<PdfRun> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("./render-pdf.ts", import.meta.url)), [size], {
      execArgv: ["--import", "tsx"],
      // As the worker runs.
      env: { ...process.env, NODE_ENV: "production" },
    });
    child.once("message", (message) => resolve(message as PdfRun));
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The rendering process ended with code ${code} before it answered.`)),
    );
  });
}
