import type { Clock } from "@/server/clock";
import type { AdaptivePace, PaceChange } from "./adaptive-pace";
import type { SharedPace } from "./shared-pace";

/** How far behind schedule a host may catch up in one go; absorbs coarse timers. */
const CATCH_UP_MS = 100;
/** Turns taken together: fewer questions to the database; a refusal is heard by others when theirs are used up. */
const LEASE_MS = 500;
/** After a question that failed, the own count is used this long. */
const RETRY_SHARED_MS = 5_000;
/** Without a limit there are no turns to reserve, so others are asked this often whether the host wants a slower pace. */
const LOOK_EVERY_MS = 2_000;

export interface HostTurnsOptions {
  host: string;
  pace: AdaptivePace;
  /** Interval of the configured rate and the Crawl-delay. */
  baseMs: () => number;
  shared: SharedPace | null;
  clock: Clock;
}

/**
 * When the next request to one host may start. Turns come in small leases from the pace that all processes share; while
 * it does not answer, this process counts for itself. A turn that was not used in its time is lost, never saved up.
 */
export class HostTurns {
  /** By the count of this process; may lie in the past. */
  private nextAt = 0;
  private pausedUntil = 0;
  private lease: number[] = [];
  private reserving: Promise<void> | null = null;
  private publishing: Promise<void> = Promise.resolve();
  private sharedAgainAt = 0;
  private lookAt = 0;

  constructor(private readonly options: HostTurnsOptions) {}

  /** Resolves at the turn; false when the signal fired first, and the turn is then given back. */
  async next(signal?: AbortSignal): Promise<boolean> {
    while (!signal?.aborted) {
      const at = this.isSharedInUse() ? await this.sharedTurn(signal) : this.ownTurn();
      if (at === null) return false;
      await sleepUntil(at, this.options.clock, signal);
      if (signal?.aborted) {
        this.giveBack(at);
        return false;
      }
      // A pause that began meanwhile ends for all at once: a new turn keeps them apart.
      if (this.pausedUntil <= this.nowMs()) return true;
    }
    return false;
  }

  waitMs(): number {
    return Math.max(0, Math.max(this.nextAt, this.pausedUntil) - this.nowMs());
  }

  /** Tells the others and forgets turns that were reserved at the old pace. */
  change(change: PaceChange): void {
    const { host, shared } = this.options;
    if (change.kind === "slower") {
      this.pausedUntil = Math.max(this.pausedUntil, this.nowMs() + change.pauseMs);
      this.lease = [];
    }
    if (shared === null || this.nowMs() < this.sharedAgainAt) return;
    this.publishing = this.publishing.then(() => shared.publish(host, change)).catch(() => this.useOwnCount());
  }

  private get intervalMs(): number {
    return this.options.pace.intervalMs(this.options.baseMs());
  }

  private nowMs(): number {
    return this.options.clock.now().getTime();
  }

  private isSharedInUse(): boolean {
    if (this.options.shared === null || this.nowMs() < this.sharedAgainAt) return false;
    if (this.intervalMs > 0) return true;
    if (this.nowMs() >= this.lookAt) {
      this.lookAt = this.nowMs() + LOOK_EVERY_MS;
      void this.reserve();
    }
    return false;
  }

  private ownTurn(): number {
    const interval = this.intervalMs;
    const startAt = Math.max(this.nextAt, this.pausedUntil, this.nowMs() - Math.min(CATCH_UP_MS, interval));
    if (interval > 0) this.nextAt = startAt + interval;
    return startAt;
  }

  private async sharedTurn(signal?: AbortSignal): Promise<number | null> {
    while (!signal?.aborted) {
      const turn = this.leasedTurn();
      if (turn !== null) {
        this.nextAt = turn + this.intervalMs;
        return turn;
      }
      await sleepUntil(this.pausedUntil, this.options.clock, signal);
      if (signal?.aborted) break;
      if (!this.isSharedInUse()) return this.ownTurn();
      await this.reserve();
    }
    return null;
  }

  private leasedTurn(): number | null {
    const earliest = Math.max(this.pausedUntil, this.nowMs() - Math.min(CATCH_UP_MS, this.intervalMs));
    while (this.lease.length > 0) {
      const turn = this.lease.shift();
      if (turn !== undefined && turn >= earliest) return turn;
    }
    return null;
  }

  private giveBack(at: number): void {
    const interval = this.intervalMs;
    if (this.isSharedInUse() && interval > 0) {
      this.lease.push(at);
      this.lease.sort((a, b) => a - b);
    } else if (this.nextAt === at + interval) {
      // Only when nobody reserved a later one.
      this.nextAt = at;
    }
  }

  /** One question at a time, whose answer all that wait here share. Never rejects. */
  private reserve(): Promise<void> {
    this.reserving ??= this.askForTurns()
      .catch(() => this.useOwnCount())
      .finally(() => {
        this.reserving = null;
      });
    return this.reserving;
  }

  private async askForTurns(): Promise<void> {
    const { shared, host, pace } = this.options;
    if (shared === null) return;
    await this.publishing;
    const gapMs = this.intervalMs;
    const count = gapMs > 0 ? Math.max(1, Math.round(LEASE_MS / gapMs)) : 0;
    const turns = await shared.reserve(host, { count, gapMs, catchUpMs: Math.min(CATCH_UP_MS, gapMs) });
    const firstAt = this.nowMs() + turns.waitMs;
    pace.slowedToMs = turns.slowedToMs;
    if (count === 0 && turns.slowedToMs > 0) this.pausedUntil = Math.max(this.pausedUntil, firstAt);
    this.lease = Array.from({ length: turns.count }, (_, index) => firstAt + index * turns.gapMs);
  }

  private useOwnCount(): void {
    this.sharedAgainAt = this.nowMs() + RETRY_SHARED_MS;
    this.lease = [];
  }
}

/** Timers may fire early, so the clock is asked again. */
async function sleepUntil(time: number, clock: Clock, signal?: AbortSignal): Promise<void> {
  let left = time - clock.now().getTime();
  while (left > 0 && !signal?.aborted) {
    await clock.sleep(left, signal);
    left = time - clock.now().getTime();
  }
}
