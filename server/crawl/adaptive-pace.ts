export interface GateOutcome {
  status: number | null;
  /** The Retry-After header. */
  retryAfter?: string | undefined;
  /** Time to the first byte, or the whole wait of a request that timed out; null when nothing was learned. */
  latencyMs?: number | null;
}

/** What others who ask the same host should know. */
export type PaceChange =
  | { kind: "slower"; slowedToMs: number; pauseMs: number }
  | { kind: "faster"; fromMs: number; slowedToMs: number };

/** A server may ask for hours; an audit has minutes. */
const MAX_RETRY_AFTER_MS = 120_000;
/** Where slowing starts when there is no rate to multiply. */
const FIRST_SLOW_INTERVAL_MS = 125;
const MAX_SLOW_FACTOR = 32;
const MAX_SLOW_INTERVAL_MS = 60_000;
/** Good answers in a row before the pace doubles again. */
const RECOVERY_COUNT = 5;

/** Answers that are judged together, by their median: one slow page says nothing. */
const LATENCY_WINDOW = 10;
/** Below this nobody suffers, whatever the ratio. */
const MIN_SLOW_LATENCY_MS = 1_000;
/** Times the best median seen of this host. */
const SLOW_LATENCY_RATIO = 3;
/** Slow answers may be the nature of a section, so they cost less speed than a refusal. */
const MAX_LATENCY_FACTOR = 4;

/**
 * How far one host has been slowed down: twice the interval for each 429 and 503 and for answers that take three times
 * as long as they did, half of it again after five good answers. `slowedToMs` is 0 at the configured pace.
 */
export class AdaptivePace {
  slowedToMs = 0;
  private goodCount = 0;
  /** The last URL that answered 503 without Retry-After. */
  private downUrl: string | null = null;
  private latencies: number[] = [];
  private bestMedianMs = Number.POSITIVE_INFINITY;
  private isLate = false;

  intervalMs(baseMs: number): number {
    return Math.max(baseMs, this.slowedToMs);
  }

  /** Learns from an answer. Returns what changed, or null. `baseMs` is the configured interval, 0 without a limit. */
  learn(url: string, outcome: GateOutcome, baseMs: number, nowMs: number): PaceChange | null {
    if (outcome.status === 429 || outcome.status === 503) return this.refused(url, outcome, baseMs, nowMs);
    if (baseMs > 0 && this.isSuddenlyLate(outcome.latencyMs ?? null)) return this.slowDown(baseMs, MAX_LATENCY_FACTOR);
    if (this.slowedToMs === 0 || outcome.status === null || this.isLate) return null;
    this.goodCount++;
    if (this.goodCount < RECOVERY_COUNT) return null;
    this.goodCount = 0;
    const fromMs = this.slowedToMs;
    const halfMs = fromMs / 2;
    this.slowedToMs = halfMs > (baseMs || FIRST_SLOW_INTERVAL_MS / 2) ? halfMs : 0;
    return { kind: "faster", fromMs, slowedToMs: this.slowedToMs };
  }

  private refused(url: string, outcome: GateOutcome, baseMs: number, nowMs: number): PaceChange | null {
    // One page that is down, and its retries, says nothing of the whole host.
    const isKnown = outcome.status === 503 && !outcome.retryAfter && this.downUrl === url;
    if (isKnown) return null;
    if (outcome.status === 503) this.downUrl = url;
    const pauseMs = retryAfterMs(outcome.retryAfter, nowMs);
    return this.slowDown(baseMs, MAX_SLOW_FACTOR, pauseMs);
  }

  private slowDown(baseMs: number, maxFactor: number, pauseMs = 0): PaceChange {
    this.goodCount = 0;
    const currentMs = this.intervalMs(baseMs);
    const startMs = baseMs > 0 ? baseMs : FIRST_SLOW_INTERVAL_MS / 2;
    const limitMs = Math.max(currentMs, Math.min(startMs * maxFactor, MAX_SLOW_INTERVAL_MS));
    this.slowedToMs = Math.min(limitMs, Math.max(currentMs, startMs) * 2);
    return { kind: "slower", slowedToMs: this.slowedToMs, pauseMs };
  }

  private isSuddenlyLate(latencyMs: number | null): boolean {
    if (latencyMs === null) return false;
    this.latencies.push(latencyMs);
    if (this.latencies.length < LATENCY_WINDOW) return false;
    const medianMs = this.latencies.sort((a, b) => a - b)[LATENCY_WINDOW / 2] ?? 0;
    this.latencies = [];
    this.bestMedianMs = Math.min(this.bestMedianMs, medianMs);
    this.isLate = medianMs >= MIN_SLOW_LATENCY_MS && medianMs > this.bestMedianMs * SLOW_LATENCY_RATIO;
    return this.isLate;
  }
}

/** Seconds or an HTTP date; at most two minutes, 0 when absent or unreadable. */
export function retryAfterMs(value: string | undefined, nowMs: number): number {
  const text = value?.trim();
  if (!text) return 0;
  const wantedMs = /^\d+$/.test(text) ? Number(text) * 1000 : httpDateMs(text) - nowMs;
  return Number.isFinite(wantedMs) ? Math.min(MAX_RETRY_AFTER_MS, Math.max(0, wantedMs)) : 0;
}

/** All three forms of RFC 9110 §5.6.7 mean UTC; the oldest does not say so. */
function httpDateMs(text: string): number {
  if (!/^[A-Za-z]{3,9},?\s/.test(text)) return Number.NaN;
  return Date.parse(/(?:GMT|UTC|Z|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`);
}
