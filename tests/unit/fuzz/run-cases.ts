import { expect } from "vitest";
import { mutate, type Random, randomFrom } from "./mutate";

/** Cases of each kind; `npm run test:long` asks for 2,000, which makes 10,000 in all. */
export const RUNS = Number(process.env.FUZZ_RUNS) || 120;
/** Another number tries other inputs. */
const SEED = Number(process.env.FUZZ_SEED) || 0;
export const IS_LONG = RUNS >= 1_000;
export const TIMEOUT_MS = 30_000 + RUNS * 50;
/** Time of the processor, not of the clock: a busy machine must not fail the test. */
const MAX_CPU_MS = 1_000;

interface Kind {
  /** Keeps kinds from sharing their random numbers. */
  salt: number;
  seeds: readonly string[];
  fragments: readonly string[];
}

/** Runs `check` on mutated inputs; says the number and the start of the input that failed. */
export async function runCases(kind: Kind, check: (input: string, random: Random) => unknown): Promise<void> {
  for (let number = 0; number < RUNS; number++) {
    const random = randomFrom((SEED * 10 + kind.salt) * 1_000_003 + number);
    const input = mutate(random, kind.seeds, kind.fragments);
    await limited(`case ${number}`, input, () => check(input, random));
  }
}

/** Fails when `check` throws or takes too long. */
export async function limited(name: string, input: string, check: () => unknown): Promise<void> {
  const before = process.cpuUsage();
  try {
    await check();
  } catch (error) {
    throw new Error(`${name} failed on ${JSON.stringify(input.slice(0, 2_000))}`, { cause: error });
  }
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1_000;
  if (cpuMs > MAX_CPU_MS) expect.fail(`${name} took ${Math.round(cpuMs)} ms on ${JSON.stringify(input.slice(0, 500))}`);
}
