/** Inngest's documented retry delays, in seconds; the last one repeats. */
const TABLE_SECONDS = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
const MAX_JITTER_MS = 30_000;

export type BackoffMs = (attempt: number) => number;

/** Delay after a failed attempt (0-based), with up to 30 s of jitter so that failures do not come back together. */
export const defaultBackoffMs: BackoffMs = (attempt) => {
  const seconds = TABLE_SECONDS[Math.min(attempt, TABLE_SECONDS.length - 1)] ?? 0;
  return seconds * 1000 + Math.random() * MAX_JITTER_MS;
};
