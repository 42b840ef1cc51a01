import type { LimitName } from "../plans/constants";

export interface UsageLine {
  limit: Exclude<LimitName, "pagesPerAudit">;
  used: number;
  /** Null is no limit. */
  most: number | null;
}

export interface UsageMonth {
  /** "2026-11-01", UTC. */
  month: string;
  auditCount: number;
  refundCount: number;
  pageCount: number;
}

export interface TeamUsage {
  planLabel: string;
  pagesPerAudit: number | null;
  howToChange: string;
  lines: UsageLine[];
  /** Newest first; months without use are left out. */
  months: UsageMonth[];
  resetsAt: Date;
}
