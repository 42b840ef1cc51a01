import type { QuotaService } from "./constants";

/** "day": the daily quota is used up; "pause": the minute is full or the service asked to wait; "origin": this site was asked for often. */
export type QuotaRefusalKind = "day" | "pause" | "origin";

export type QuotaGrant =
  | { isGranted: true }
  | { isGranted: false; kind: QuotaRefusalKind; reason: string; retryAt: Date };

/** One service in the ledger of today, by the key that is set now. */
export interface QuotaStanding {
  service: QuotaService;
  label: string;
  /** False without a key: nothing is ever asked. */
  isConfigured: boolean;
  requestCount: number;
  /** Requests the service answered with "too many" or "not allowed". */
  refusedCount: number;
  /** null where the service publishes none. */
  dailyLimit: number | null;
  minuteLimit: number;
  resetsAt: Date;
  /** When the service is asked again after a refusal; null while it answers. */
  blockedUntil: Date | null;
}

export interface QuotaDay {
  /** Pacific day, "2026-11-25". */
  day: string;
  counts: Record<QuotaService, number>;
}

export interface QuotaLedger {
  standings: QuotaStanding[];
  /** Newest first, days without a request left out. */
  days: QuotaDay[];
}
