import type { Category, Severity } from "@/server/rules/types";
import type { ChangeClass, ComparedMetric, UnobservedReason } from "./constants";

export interface ScoreChange {
  before: number | null;
  after: number | null;
  /** Points, null when either is missing. */
  change: number | null;
}

export interface ComparedScores extends ScoreChange {
  /**
   * "same-rules": both by one rule set. "rescored": the older audit judged again by the newer one's rules, so the change
   * is the site's alone. "other-rules": the rules differ, so part of the change may be theirs.
   */
  basis: "same-rules" | "rescored" | "other-rules";
  /** Score the older audit had on its day, where that is another one. */
  shownBefore: number | null;
  categories: (ScoreChange & { category: Category; label: string })[];
}

export interface MetricChange {
  device: string;
  metric: ComparedMetric;
  /** Means over the pages measured in both audits in the same way. */
  before: number;
  after: number;
  pageCount: number;
  /** Change of the means that repeated measuring alone may bring: the bound of one page by the root of their number. */
  noise: number;
  isBeyondNoise: boolean;
  /** Pages whose own change is beyond noise. */
  changedPageCount: number;
}

export interface ComparedSide {
  id: string;
  /** When it ended; its creation where that is not known. */
  at: Date;
  status: string;
  pageCount: number;
  isCrawlComplete: boolean;
}

export interface RuleChange {
  ruleId: string;
  title: string;
  category: Category;
  categoryLabel: string;
  severity: Severity;
  counts: Record<ChangeClass, number>;
}

export interface PageChanges {
  addedCount: number;
  goneCount: number;
  statusChangedCount: number;
  /** At most 20 of each kind, by address; status null is "no answer". */
  added: { url: string; status: number | null }[];
  gone: { url: string; status: number | null }[];
  statusChanged: { url: string; before: number | null; after: number | null }[];
}

export interface Comparison {
  before: ComparedSide;
  after: ComparedSide;
  scores: ComparedScores;
  counts: Record<ChangeClass, number>;
  /** Why findings are "unobserved", most frequent first. */
  reasons: { reason: UnobservedReason; count: number }[];
  /** Rules with any finding in either audit, those with most new findings of the worst severity first. */
  rules: RuleChange[];
  pages: PageChanges;
  metrics: MetricChange[];
}

export interface ChangedFinding {
  key: string;
  findingId: string;
  /** The audit that saw it; the newer one where both did. */
  seenIn: string;
  ruleId: string;
  severity: Severity;
  url: string | null;
  reason: UnobservedReason | null;
  /** What was seen, in the audit that saw it. */
  message: string;
}

export interface TimelinePoint {
  id: string;
  at: Date;
  /** 0–100 under today's rules where `isComparable`, else under the rules of its day; null when it was not scored. */
  score: number | null;
  isComparable: boolean;
  /** What the audit itself shows. */
  shownScore: number | null;
  trigger: string;
  pageCount: number;
  severityCounts: Record<Severity, number>;
}

export interface TimelineNote {
  id: string;
  at: Date;
  /** Reported by a deploy hook; else written by a person. */
  isDeploy: boolean;
  text: string;
  url: string | null;
}

export interface Timeline {
  ruleSetVersion: string;
  /** All finished audits; the points are at most the newest 200. */
  auditCount: number;
  points: TimelinePoint[];
  annotations: TimelineNote[];
}

export interface PageFieldChange {
  label: string;
  before: string | null;
  after: string | null;
}

export interface PageHistory {
  /** The audit before that knows the page; null when there is none. */
  before: { auditId: string; pageId: string; at: Date } | null;
  /** What differs; fields that are equal are left out. */
  fields: PageFieldChange[];
  findings: Record<ChangeClass, ChangedFinding[]>;
}
