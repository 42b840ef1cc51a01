import type { Clock } from "@/server/clock";
import type { Fetcher } from "@/server/net/fetch-types";
import type { HostGate } from "./host-gate";

export interface CheckOptions<Target, Check> {
  targets: Iterable<Target>;
  fetcher: Fetcher;
  gate: HostGate;
  concurrency: number;
  /** Targets checked at most, in the order given. */
  maxCount: number;
  budgetMs: number;
  /** Called with each result as it arrives, for storage. */
  onCheck?: (check: Check) => Promise<void> | void;
  clock?: Clock;
  signal?: AbortSignal;
}

export interface CheckOutcome<Target, Check> {
  checks: Check[];
  /** Left out by the budget: "not checked", never "fine". */
  unchecked: Target[];
}
