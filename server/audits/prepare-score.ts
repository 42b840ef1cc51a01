import { CATEGORY_META } from "@/server/rules/categories";
import { findRule } from "@/server/rules/registry";
import type { Band } from "@/server/rules/score-types";
import { CATEGORIES, type Category, type Severity } from "@/server/rules/types";
import type { AuditView, PreviousAudit } from "./prepare-audit";

export interface CategoryBar {
  category: Category;
  label: string;
  summary: string;
  /** null: nothing in the category applied to this site. */
  score: number | null;
  /** Against the audit before; null without one. */
  change: number | null;
  lostPoints: number;
}

export interface ReceiptRow {
  ruleId: string;
  title: string;
  category: string;
  severity: Severity;
  /** 0: a fault of the whole site. */
  pageCount: number;
  lostPoints: number;
  gainIfFixed: number;
}

export interface ScoreView {
  /** 0–100, null when nothing could be scored. */
  value: number | null;
  band: Band | null;
  /** Points up or down since `previous`; null without an earlier score. */
  change: number | null;
  previous: {
    auditId: string;
    score: number;
    completedAt: Date;
    /** A sentence when the two were not scored alike from the start; null otherwise. */
    note: string | null;
  } | null;
  /** Failed findings that the team left out, and what they would cost; null when there are none. */
  muted: { findingCount: number; pointsIfCounted: number } | null;
  lostPoints: number;
  categories: CategoryBar[];
  /** Largest loss first; all rows add up to `lostPoints`. */
  receipt: ReceiptRow[];
}

/** Title of a finding's rule; retired rules keep a readable name made of their id. */
export function failureTitle(ruleId: string): string {
  const rule = findRule(ruleId);
  if (rule) return rule.failureTitle;
  const words = ruleId.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function describeComparison({ comparison, score, shownScore }: PreviousAudit): string | null {
  if (comparison === "other-rules")
    return "The earlier audit was scored under other rules, so part of the change may come from them.";
  if (comparison === "rescored" && score !== shownScore)
    return `The earlier audit showed ${shownScore ?? "no score"}; under the rules of this audit it is ${score ?? "not scored"}.`;
  return null;
}

export function prepareScore(audit: Pick<AuditView, "score" | "receipt" | "previous">): ScoreView {
  const { receipt, previous } = audit;
  const before = previous?.score ?? null;
  return {
    value: audit.score,
    band: audit.score === null ? null : (receipt?.band ?? null),
    change: audit.score === null || before === null ? null : audit.score - before,
    previous:
      previous?.completedAt && before !== null
        ? { auditId: previous.id, score: before, completedAt: previous.completedAt, note: describeComparison(previous) }
        : null,
    muted: receipt?.muted && receipt.muted.findingCount > 0 ? receipt.muted : null,
    lostPoints: receipt?.exactScore == null ? 0 : 100 - receipt.exactScore,
    categories: CATEGORIES.map((category) => {
      const score = receipt?.categories[category]?.score ?? null;
      const earlier = previous?.receipt?.categories[category]?.score ?? null;
      return {
        category,
        label: CATEGORY_META[category].label,
        summary: CATEGORY_META[category].summary,
        score,
        change: score === null || earlier === null ? null : score - earlier,
        lostPoints: receipt?.categories[category]?.lostPoints ?? 0,
      };
    }),
    receipt: (receipt?.lines ?? []).map((line) => ({
      ruleId: line.ruleId,
      title: failureTitle(line.ruleId),
      category: CATEGORY_META[line.category].label,
      severity: line.severity,
      pageCount: line.pageCount,
      lostPoints: line.lostPoints,
      gainIfFixed: line.gainIfFixed,
    })),
  };
}
