import type { ScoreReceipt } from "@/server/rules/score-types";
import type { Severity } from "@/server/rules/types";
import { type AuditStatus, isTerminal, PHASE_LABELS, PHASES, type PhaseName, type PhaseStatus } from "./constants";
import type { AuditOptions } from "./schemas";

export interface PhaseView {
  phase: PhaseName;
  label: string;
  status: PhaseStatus;
  reason: string | null;
  counts: Record<string, number>;
  startedAt: Date | null;
  endedAt: Date | null;
  durationMs: number | null;
}

export interface PreviousAudit {
  id: string;
  /** Under the rules of the audit it is compared with, where `comparison` does not say otherwise. */
  score: number | null;
  /** "rescored": today's rules ran again on what was stored. "other-rules": that was not possible. */
  comparison: "same-rules" | "rescored" | "other-rules";
  /** What that audit itself shows. */
  shownScore: number | null;
  completedAt: Date | null;
  receipt: ScoreReceipt | null;
}

/** One audit as its screens know it; no members' addresses, so that shared pages may show it. */
export interface AuditView {
  id: string;
  siteId: string;
  siteName: string;
  host: string;
  startUrl: string;
  status: AuditStatus;
  /** Queued or running. */
  isLive: boolean;
  options: AuditOptions;
  requestedBy: string | null;
  /** How it came about: "person", "schedule", "deploy" or "api". */
  trigger: string;
  ruleSetVersion: string;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  durationMs: number | null;
  failureReason: string | null;
  score: number | null;
  isPartial: boolean;
  isCrawlComplete: boolean;
  pageCount: number;
  indexableCount: number;
  findingCount: number;
  /** Findings that a re-check no longer saw; they stay in all other counts and in the score. */
  fixedCount: number;
  severityCounts: Record<Severity, number>;
  measuredPageCount: number;
  phases: PhaseView[];
  receipt: ScoreReceipt | null;
  /** The finished audit of the same site before this one. */
  previous: PreviousAudit | null;
  hasReport: boolean;
  lastEventSeq: number;
}

export interface PhaseRow {
  phase: PhaseName;
  status: PhaseStatus;
  reason: string | null;
  counts: unknown;
  startedAt: Date | null;
  endedAt: Date | null;
}

/** All phases in their order, whether or not the pipeline has reached them. */
export function preparePhases(rows: readonly PhaseRow[]): PhaseView[] {
  const byName = new Map(rows.map((row) => [row.phase, row]));
  return PHASES.map((phase) => {
    const row = byName.get(phase);
    return {
      phase,
      label: PHASE_LABELS[phase],
      status: row?.status ?? "pending",
      reason: row?.reason ?? null,
      counts: readCounts(row?.counts),
      startedAt: row?.startedAt ?? null,
      endedAt: row?.endedAt ?? null,
      durationMs: between(row?.startedAt, row?.endedAt),
    };
  });
}

/** Only numbers are counters; anything else in the column is ignored. */
export function readCounts(value: unknown): Record<string, number> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

export function between(startedAt: Date | null | undefined, endedAt: Date | null | undefined): number | null {
  if (!startedAt || !endedAt) return null;
  return Math.max(0, endedAt.getTime() - startedAt.getTime());
}

export interface AuditNotice {
  tone: "critical" | "warning" | "notice";
  title: string;
  lines: string[];
}

/** What the reader must know before trusting the numbers: failure, cancel, partial score, unfinished crawl, skipped phases. */
export function prepareNotices(audit: AuditView): AuditNotice[] {
  const notices: AuditNotice[] = [];
  if (audit.status === "failed") {
    notices.push({
      tone: "critical",
      title: "This audit did not finish",
      lines: [audit.failureReason ?? "It stopped for a reason we do not know.", keptSentence(audit)],
    });
  }
  if (audit.status === "cancelled") {
    notices.push({ tone: "warning", title: "This audit was cancelled", lines: [keptSentence(audit)] });
  }
  if (!isTerminal(audit.status)) return notices;

  const reasons = audit.receipt?.partialReasons ?? [];
  if (audit.isPartial || reasons.length > 0) {
    notices.push({
      tone: "notice",
      title: "The score is partial",
      lines: reasons.length > 0 ? reasons : ["Some checks could not be completed. They cost no points."],
    });
  } else if (!audit.isCrawlComplete && audit.status === "completed") {
    notices.push({
      tone: "notice",
      title: "Not every page was read",
      lines: [`The crawl stopped after ${audit.pageCount.toLocaleString("en-US")} addresses. More pages may exist.`],
    });
  }
  if (audit.fixedCount > 0) {
    notices.push({
      tone: "notice",
      title: `${audit.fixedCount === 1 ? "1 finding was" : `${audit.fixedCount.toLocaleString("en-US")} findings were`} fixed since`,
      lines: ["Score and counts stay as this audit measured them. Run a new audit to see what the fixes gain."],
    });
  }
  // Of an audit that did not finish, the missing steps are no news.
  if (audit.status !== "completed") return notices;
  const notOpened = audit.phases.find((phase) => phase.phase === "join" && phase.status === "completed")?.reason;
  if (notOpened) {
    notices.push({ tone: "notice", title: "Not every page was seen with its scripts", lines: [notOpened] });
  }
  // Whether someone got a mail does not change what the numbers mean.
  const skipped = audit.phases.filter(
    (phase) => (phase.status === "skipped" || phase.status === "failed") && phase.phase !== "notify",
  );
  if (skipped.length > 0) {
    notices.push({
      tone: "notice",
      title: skipped.length === 1 ? "One step was skipped" : `${skipped.length} steps were skipped`,
      lines: skipped.map((phase) => `${phase.label}: ${phase.reason ?? "it could not run this time."}`),
    });
  }
  return notices;
}

function keptSentence(audit: AuditView): string {
  if (audit.pageCount === 0) return "No page was read before that.";
  const pages = audit.pageCount === 1 ? "1 page" : `${audit.pageCount.toLocaleString("en-US")} pages`;
  return `Everything found until then is kept: ${pages} and ${audit.findingCount.toLocaleString("en-US")} ${audit.findingCount === 1 ? "finding" : "findings"}.`;
}
