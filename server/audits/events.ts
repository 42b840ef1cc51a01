import type { Severity } from "@/server/rules/types";
import type { AuditStatus, PhaseName, PhaseStatus } from "./constants";

/** A page as it streams past in the live view. */
export interface LivePage {
  url: string;
  status: number | null;
  title: string | null;
  depth: number | null;
  ttfbMs: number | null;
  redirectUrl: string | null;
  findingCount: number;
  errorKind: string | null;
}

/** Findings so far, one line a rule; totals, not increments, so that a missed event costs nothing. */
export interface LiveRuleCount {
  ruleId: string;
  severity: Severity;
  title: string;
  count: number;
}

/** What an AuditEvent row holds, by `kind`. Screens and the command line follow these. */
export type AuditEventData =
  | { kind: "status"; status: AuditStatus; failureReason?: string }
  | { kind: "phase"; phase: PhaseName; status: PhaseStatus; reason?: string; counts?: Record<string, number> }
  | { kind: "progress"; phase: PhaseName; counts: Record<string, number> }
  | { kind: "pages"; pages: LivePage[] }
  | { kind: "findings"; rules: LiveRuleCount[] }
  | { kind: "measurement"; url: string; device: string; performance: number | null; error: string | null }
  /** Verified analysis text so far, Markdown of all finished items. */
  | { kind: "analysis"; markdown: string; isFinal: boolean };

export type AuditEventKind = AuditEventData["kind"];

/** Counters the screens know: crawl {found, fetched, waiting, blocked, skipped}, measure {planned, measured, failed}. */
export interface WatchedEvent {
  seq: number;
  at: string;
  data: AuditEventData;
}
