import { type Clock, systemClock } from "@/server/clock";
import { AdaptivePace, type GateOutcome } from "./adaptive-pace";
import { HostTurns } from "./host-turns";
import type { SharedPace } from "./shared-pace";

export interface HostGateOptions {
  /** Requests per second to one host; 0 means no limit. */
  requestsPerSecond: number;
  /** Requests in flight to one host. */
  concurrency: number;
  /** Counts for all processes; without it this gate counts alone. */
  shared?: SharedPace;
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
  /** Milliseconds until this host may be asked again, as far as this process knows; 0 when now. */
  waitMs(url: string): number;
}

export type Leave = (outcome?: GateOutcome) => void;

export const MAX_CRAWL_DELAY_MS = 30_000;

interface HostState {
  active: number;
  crawlDelayMs: number;
  pace: AdaptivePace;
  turns: HostTurns;
  waiting: (() => void)[];
}

/**
 * Politeness towards each host: a steady rate, a limit of parallel requests, and slowing on 429, 503 and growing
 * latency. Keep one gate for a whole audit, since a new one forgets how slow a host asked it to be.
 */
export function createHostGate(options: HostGateOptions): HostGate {
  const clock = options.clock ?? systemClock;
  const hosts = new Map<string, HostState>();
  const rateMs = options.requestsPerSecond > 0 ? 1000 / options.requestsPerSecond : 0;
  const baseOf = (state: HostState) => Math.max(rateMs, state.crawlDelayMs);

  const createState = (host: string): HostState => {
    const pace = new AdaptivePace();
    const turns = new HostTurns({ host, pace, baseMs: () => baseOf(state), shared: options.shared ?? null, clock });
    const state: HostState = { active: 0, crawlDelayMs: 0, pace, turns, waiting: [] };
    hosts.set(host, state);
    return state;
  };
  const stateOf = (url: string): HostState => {
    const { host } = new URL(url);
    return hosts.get(host) ?? createState(host);
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
      if (!(await state.turns.next(signal))) {
        freeSlot(state);
        return null;
      }
      let isDone = false;
      return (outcome) => {
        if (isDone) return;
        isDone = true;
        const change = outcome ? state.pace.learn(url, outcome, baseOf(state), clock.now().getTime()) : null;
        if (change !== null) state.turns.change(change);
        freeSlot(state);
      };
    },
    setCrawlDelay(url, seconds) {
      stateOf(url).crawlDelayMs = Math.min(MAX_CRAWL_DELAY_MS, Math.max(0, (seconds ?? 0) * 1000));
    },
    intervalMs(url) {
      const state = stateOf(url);
      return state.pace.intervalMs(baseOf(state));
    },
    waitMs: (url) => stateOf(url).turns.waitMs(),
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
