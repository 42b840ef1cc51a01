import { type Clock, systemClock } from "@/server/clock";

export interface HostGateOptions {
  /** Requests per second to one host; 0 means no limit. */
  requestsPerSecond: number;
  /** Requests in flight to one host. */
  concurrency: number;
  clock?: Clock;
}

export interface HostGate {
  /**
   * Waits for a turn at the URL's host. The result is null when the signal fired first, else a function to call when the
   * response is in.
   */
  enter(url: string, signal?: AbortSignal): Promise<Leave | null>;
  /** Crawl-delay of robots.txt; more than 30 s is cut to 30 s. It also means one request at a time. */
  setCrawlDelay(url: string, seconds: number | null): void;
  /** Milliseconds between two requests to this host right now, slowing included. */
  intervalMs(url: string): number;
  /** Milliseconds until this host may be asked again; 0 when now. */
  waitMs(url: string): number;
}

export interface GateOutcome {
  status: number | null;
  /** The Retry-After header. */
  retryAfter?: string | undefined;
}

export type Leave = (outcome?: GateOutcome) => void;

export const MAX_CRAWL_DELAY_MS = 30_000;
/** A server may ask for hours; an audit has minutes. */
const MAX_RETRY_AFTER_MS = 120_000;
/** Where slowing starts when there is no rate to multiply. */
const FIRST_SLOW_INTERVAL_MS = 125;
const MAX_SLOW_FACTOR = 32;
/** Good answers in a row before the pace doubles again. */
const RECOVERY_COUNT = 5;
/** How far behind schedule a host may catch up in one go; absorbs coarse timers. */
const CATCH_UP_MS = 100;

interface HostState {
  active: number;
  /** When the next request may start; may lie in the past. */
  nextAt: number;
  pausedUntil: number;
  crawlDelayMs: number;
  slowFactor: number;
  goodCount: number;
  /** The last URL that answered 503 without Retry-After. */
  downUrl: string | null;
  waiting: (() => void)[];
}

/**
 * Politeness towards each host: a steady rate, a limit of parallel requests, and slowing on 429 and 503. Keep one gate
 * for a whole audit, since a new one forgets how slow a host asked it to be.
 */
export function createHostGate(options: HostGateOptions): HostGate {
  const clock = options.clock ?? systemClock;
  const hosts = new Map<string, HostState>();
  const now = () => clock.now().getTime();

  const stateOf = (url: string): HostState => {
    const { host } = new URL(url);
    let state = hosts.get(host);
    if (!state) {
      state = {
        active: 0,
        nextAt: 0,
        pausedUntil: 0,
        crawlDelayMs: 0,
        slowFactor: 1,
        goodCount: 0,
        downUrl: null,
        waiting: [],
      };
      hosts.set(host, state);
    }
    return state;
  };
  const baseMs = options.requestsPerSecond > 0 ? 1000 / options.requestsPerSecond : 0;
  const intervalOf = (state: HostState) => {
    const base = Math.max(baseMs, state.crawlDelayMs);
    if (state.slowFactor === 1) return base;
    return base > 0 ? base * state.slowFactor : FIRST_SLOW_INTERVAL_MS * (state.slowFactor / 2);
  };
  const limitOf = (state: HostState) => (state.crawlDelayMs > 0 ? 1 : options.concurrency);

  const freeSlot = (state: HostState) => {
    state.active--;
    state.waiting.shift()?.();
  };

  const takeSlot = async (state: HostState, signal?: AbortSignal): Promise<boolean> => {
    while (state.active >= limitOf(state)) {
      if (signal?.aborted) return false;
      await waitForTurn(state, signal);
    }
    if (signal?.aborted) return false;
    state.active++;
    return true;
  };

  return {
    async enter(url, signal) {
      const state = stateOf(url);
      if (!(await takeSlot(state, signal))) return null;

      const interval = intervalOf(state);
      const catchUp = Math.min(CATCH_UP_MS, interval);
      const startAt = Math.max(state.nextAt, state.pausedUntil, now() - catchUp);
      if (interval > 0) state.nextAt = startAt + interval;
      await sleepUntil(startAt, clock, signal);
      if (signal?.aborted) {
        // Give the reserved moment back when nobody reserved a later one.
        if (state.nextAt === startAt + interval) state.nextAt = startAt;
        freeSlot(state);
        return null;
      }

      let isDone = false;
      return (outcome) => {
        if (isDone) return;
        isDone = true;
        if (outcome) adapt(state, url, outcome, now());
        freeSlot(state);
      };
    },
    setCrawlDelay(url, seconds) {
      stateOf(url).crawlDelayMs = Math.min(MAX_CRAWL_DELAY_MS, Math.max(0, (seconds ?? 0) * 1000));
    },
    intervalMs: (url) => intervalOf(stateOf(url)),
    waitMs(url) {
      const state = stateOf(url);
      return Math.max(0, Math.max(state.nextAt, state.pausedUntil) - now());
    },
  };
}

function waitForTurn(state: HostState, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      signal?.removeEventListener("abort", leave);
      resolve();
    };
    const leave = () => {
      state.waiting = state.waiting.filter((other) => other !== wake);
      resolve();
    };
    state.waiting.push(wake);
    signal?.addEventListener("abort", leave, { once: true });
  });
}

/** A pause may be prolonged while one sleeps, so the clock is asked again. */
async function sleepUntil(time: number, clock: Clock, signal?: AbortSignal): Promise<void> {
  let left = time - clock.now().getTime();
  while (left > 0 && !signal?.aborted) {
    await clock.sleep(left, signal);
    left = time - clock.now().getTime();
  }
}

function adapt(state: HostState, url: string, outcome: GateOutcome, now: number): void {
  if (outcome.status === 429 || outcome.status === 503) {
    // One page that is down, and its retries, says nothing of the whole host.
    const isKnown = outcome.status === 503 && !outcome.retryAfter && state.downUrl === url;
    if (isKnown) return;
    if (outcome.status === 503) state.downUrl = url;
    state.goodCount = 0;
    state.slowFactor = Math.min(MAX_SLOW_FACTOR, state.slowFactor * 2);
    state.pausedUntil = Math.max(state.pausedUntil, now + retryAfterMs(outcome.retryAfter, now));
    return;
  }
  if (state.slowFactor === 1 || outcome.status === null) return;
  state.goodCount++;
  if (state.goodCount < RECOVERY_COUNT) return;
  state.goodCount = 0;
  state.slowFactor /= 2;
}

/** Seconds or an HTTP date; at most two minutes, 0 when absent or unreadable. */
export function retryAfterMs(value: string | undefined, now: number): number {
  if (!value) return 0;
  const wanted = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wanted) ? Math.min(MAX_RETRY_AFTER_MS, Math.max(0, wanted)) : 0;
}
