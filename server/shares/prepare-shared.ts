import type { PageList } from "@/server/audits/list-pages";
import type { AnalysisView } from "@/server/audits/prepare-analysis";
import type { AuditNotice } from "@/server/audits/prepare-audit";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import type { StatusCounts } from "@/server/audits/prepare-donuts";
import type { ScoreView } from "@/server/audits/prepare-score";
import type { VitalsView } from "@/server/audits/prepare-vitals";
import type { Cause } from "@/server/causes/types";
import type { ChangeClass } from "@/server/compare/constants";
import type { Effort, Evidence, Severity } from "@/server/rules/types";

export interface SharedSample {
  url: string | null;
  /** "" where the team left the evidence out. */
  message: string;
  evidence: Evidence[];
}

export interface SharedIssue {
  ruleId: string;
  severity: Severity;
  title: string;
  why: string;
  howToFix: string;
  learnMore: string | null;
  effort: Effort | null;
  pageCount: number;
  findingCount: number;
  /** null when it is not scored, and where the score is not shown. */
  gain: number | null;
  samples: SharedSample[];
}

export interface SharedCause extends Omit<Cause, "category" | "ruleIds"> {
  samples: SharedSample[];
}

export interface SharedBrand {
  teamName: string;
  accent: string | null;
  logoDataUrl: string | null;
  footer: string | null;
  contact: string | null;
}

export interface SharedHead {
  host: string;
  auditedAt: Date;
  durationMs: number | null;
  pageCount: number;
  indexableCount: number;
  ruleSetVersion: string;
  /** This page shows the newest audit whenever it is opened. */
  isPortal: boolean;
  expiresAt: Date;
}

export interface TrendPoint {
  auditedAt: Date;
  score: number;
  /** Points against the audit before; null for the first and where rules differ. */
  change: number | null;
  /** Scored under the rules of the audit that is shown. */
  isComparable: boolean;
}

export interface SharedChanges {
  /** When the audit before ended. */
  since: Date;
  counts: Record<ChangeClass, number>;
}

export interface SharedComment {
  commentId: string;
  authorName: string;
  ruleTitle: string | null;
  text: string;
  createdAt: Date;
}

export interface SharedFeedback {
  comments: SharedComment[];
  canSignOff: boolean;
  signedOff: { at: Date; by: string } | null;
}

/**
 * Everything a reader of a link may see. A section that was not chosen is null, and no member, no person's address, no
 * note of the team and no setting of the audit is in it.
 */
export interface SharedReport {
  head: SharedHead;
  brand: SharedBrand;
  notices: AuditNotice[];
  score: { view: ScoreView; isPartial: boolean } | null;
  analysis: AnalysisView | null;
  speed: { vitals: VitalsView; measurements: MeasurementRow[]; reason: string | null } | null;
  causes: { causes: SharedCause[]; totalCount: number } | null;
  issues: { issues: SharedIssue[]; findingCount: number; severityCounts: Record<Severity, number> } | null;
  pages: { list: PageList; statusCounts: StatusCounts } | null;
  trend: { points: TrendPoint[]; changes: SharedChanges | null } | null;
  hidesEvidence: boolean;
  hasPdf: boolean;
  feedback: SharedFeedback | null;
}

/** Only `#rrggbb` reaches a style attribute. */
export function safeAccent(accent: string | null): string | null {
  return accent !== null && /^#[0-9a-f]{6}$/i.test(accent) ? accent : null;
}

/** Where things are stays, what was seen there goes: no quoted texts, headers, code or measured values. */
export function redactSamples(samples: readonly SharedSample[]): SharedSample[] {
  const urls = new Set(samples.flatMap((sample) => sample.url ?? []));
  return [...urls].map((url) => ({ url, message: "", evidence: [] }));
}

interface TrendRow {
  auditedAt: Date;
  score: number;
  isComparable: boolean;
}

/** Oldest first; a change is only given between audits scored alike. */
export function prepareTrend(rows: readonly TrendRow[]): TrendPoint[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const isAlike = before?.isComparable && row.isComparable;
    return { ...row, change: before && isAlike ? row.score - before.score : null };
  });
}
