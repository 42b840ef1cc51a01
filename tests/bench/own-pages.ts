import type { MeasurementFacts } from "@/server/facts/types";
import { resolveBrowser } from "@/server/measure/browser";
import { createLighthousePool } from "@/server/measure/pool";

const PATHS = ["/", "/rules", "/rules/title-missing", "/sign-in", "/sign-up", "/privacy", "/bot", "/docs/api"];
const RUNS = 5;
const TIMEOUT_MS = 120_000;
/** Issue 5: performance of our own public pages on a phone, against a production build. */
const LEAST = 95;

/** `npm run bench -- own-pages [http://localhost:3000]`: the public pages of a running product, medians of five runs. */
export async function bench([base = "http://localhost:3000"]: string[]): Promise<void> {
  const browser = await resolveBrowser();
  // One at a time: here the scores count, not the minutes.
  const pool = createLighthousePool({ concurrency: 1 });
  let isWithin = true;
  console.log(`\n  ${base}, mobile, median of ${RUNS}\n`);
  for (const path of PATHS) {
    const facts: MeasurementFacts[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { facts: measured } = await pool.run({
        url: base + path,
        device: "mobile",
        timeoutMs: TIMEOUT_MS,
        browser,
      });
      if (measured.error) throw new Error(`${path}: ${measured.error.message}`);
      facts.push(measured);
    }
    const median = (pick: (one: (typeof facts)[number]) => number | null) =>
      facts.map((one) => pick(one) ?? Number.NaN).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
    const performance = median((one) => one.performance);
    const others = [median((one) => one.accessibility), median((one) => one.bestPractices), median((one) => one.seo)];
    isWithin &&= performance >= LEAST && others.every((score) => score === 100);
    console.log(
      `  ${path.padEnd(24)} performance ${performance}   accessibility, best practices, SEO ${others.join(", ")}   LCP ${Math.round(median((one) => one.lcpMs))} ms   TBT ${Math.round(median((one) => one.tbtMs))} ms`,
    );
  }
  await pool.close();
  console.log(`\n  At least ${LEAST} and 100: ${isWithin ? "kept" : "BROKEN"}\n`);
  if (!isWithin) process.exit(1);
}
