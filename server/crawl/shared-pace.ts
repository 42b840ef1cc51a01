import type { PaceChange } from "./adaptive-pace";

/** Turns at a host that belong to the caller alone: the first in `waitMs`, then one every `gapMs`. */
export interface Turns {
  waitMs: number;
  gapMs: number;
  count: number;
  /** How far others have slowed this host down; 0 when nobody has. */
  slowedToMs: number;
}

/** Somebody who counts the requests of all processes. Rejects when nobody can be asked. */
export interface SharedPace {
  /** Reserves turns, at least `gapMs` apart. The first may lie `catchUpMs` in the past. None are reserved for count 0. */
  reserve(host: string, wish: { count: number; gapMs: number; catchUpMs: number }): Promise<Turns>;
  publish(host: string, change: PaceChange): Promise<void>;
}
