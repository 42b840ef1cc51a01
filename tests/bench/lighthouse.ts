import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { resolveBrowser } from "@/server/measure/browser";
import { type LighthouseRun, runLighthouse } from "@/server/measure/lighthouse/run-lighthouse";
import { createLighthousePool } from "@/server/measure/pool";
import { defaultPoolSize } from "@/server/measure/pool-size";
import { MEASURED_PATHS } from "./lighthouse-site";

const TIMEOUT_MS = 120_000;
const SERIAL_ROUNDS = 3;
const POOL_ROUNDS = 5;

interface Sample {
  path: string;
  performance: number | null;
}

/** The pool at its default size beside Lighthouse one at a time, each with a new process and browser, on equal pages. */
export async function bench(args: string[]): Promise<void> {
  const size = Number(args[args.indexOf("--size") + 1]) || defaultPoolSize();
  const { origin, stop } = await startPages();
  const browser = await resolveBrowser();
  const options = (path: string) => ({
    url: `${origin}${path}`,
    device: "mobile" as const,
    timeoutMs: TIMEOUT_MS,
    browser,
  });

  const serial = await timed(async () => {
    const samples: Sample[] = [];
    for (const path of rounds(SERIAL_ROUNDS)) samples.push(sampleOf(path, await runLighthouse(options(path))));
    return samples;
  });

  const pool = createLighthousePool({ concurrency: size });
  const throughPool = async (paths: string[]) =>
    Promise.all(paths.map(async (path) => sampleOf(path, await pool.run(options(path)))));
  const cold = await timed(() => throughPool(rounds(POOL_ROUNDS)));
  const warm = await timed(() => throughPool(rounds(2)));
  await pool.close();
  stop();
  report(size, serial, cold, warm);
}

/** Every page as often as told, the pages taking turns. */
function rounds(count: number): string[] {
  return Array.from({ length: count }, () => MEASURED_PATHS).flat();
}

interface Timed {
  samples: Sample[];
  secondsPerRun: number;
}

async function timed(work: () => Promise<Sample[]>): Promise<Timed> {
  const startedAt = performance.now();
  const samples = await work();
  return { samples, secondsPerRun: (performance.now() - startedAt) / 1000 / samples.length };
}

function sampleOf(path: string, { facts }: LighthouseRun): Sample {
  if (facts.error) throw new Error(`${path} could not be measured: ${facts.error.code} ${facts.error.message}`);
  return { path, performance: facts.performance };
}

export async function startPages(): Promise<{ origin: string; stop(): void }> {
  const site = fork(fileURLToPath(new URL("./lighthouse-site.ts", import.meta.url)), [], {
    execArgv: ["--import", "tsx"],
  });
  const [port] = (await once(site, "message")) as [number];
  return { origin: `http://127.0.0.1:${port}`, stop: () => site.disconnect() };
}

function report(size: number, serial: Timed, cold: Timed, warm: Timed): void {
  const row = (label: string, ...values: string[]) =>
    console.log(`  ${label.padEnd(44)}${values.map((value) => value.padStart(12)).join("")}`);
  const rate = (label: string, { secondsPerRun, samples }: Timed) =>
    row(
      label,
      String(samples.length),
      `${secondsPerRun.toFixed(2)} s`,
      (serial.secondsPerRun / secondsPerRun).toFixed(2),
    );
  console.log(`\n  ${MEASURED_PATHS.length} pages on loopback, mobile\n`);
  row("", "runs", "each", "ratio");
  rate("one at a time, a new browser each", serial);
  rate(`pool of ${size}, its start included`, cold);
  rate(`pool of ${size}, warm`, warm);
  console.log("");
  row("performance, median (lowest to highest)", "alone", "pool", "apart");
  for (const path of MEASURED_PATHS) {
    const alone = spreadOf(serial, path);
    const pooled = spreadOf({ ...cold, samples: [...cold.samples, ...warm.samples] }, path);
    row(path, alone.text, pooled.text, String(Math.abs(alone.median - pooled.median)));
  }
  console.log("");
}

function spreadOf({ samples }: Timed, path: string): { median: number; text: string } {
  const values = samples
    .filter((sample) => sample.path === path)
    .map((sample) => sample.performance ?? Number.NaN)
    .sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)] ?? Number.NaN;
  return { median, text: `${median} (${values[0]}-${values.at(-1)})` };
}
