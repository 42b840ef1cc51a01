import type { z } from "zod";
import { CATEGORY_META } from "@/server/rules/categories";
import { findRule } from "@/server/rules/registry";
import { type Category, SEVERITIES, type Severity } from "@/server/rules/types";
import type { TeamContext, Verb } from "../context";
import { Prisma } from "../db/generated/client";
import { changesSql } from "./changes-sql";
import { compareMetrics, type MeasuredPage } from "./compare-metrics";
import { CHANGE_CLASSES, type ChangeClass, type UnobservedReason } from "./constants";
import { type ComparedRow, loadCompared, loadRuns } from "./load-compared";
import { loadPageChanges } from "./load-page-changes";
import { loadScores } from "./load-scores";
import { compareSchema } from "./schemas";
import type { ComparedSide, Comparison, RuleChange } from "./types";

interface Group {
  ruleId: string;
  category: Category;
  severity: Severity;
  change: ChangeClass;
  reason: UnobservedReason | null;
  count: number;
}

/**
 * What changed between two audits of a site; null when there is no earlier one to compare with. A finding is fixed only
 * when the later audit looked at the same thing and no longer saw it.
 */
export async function getComparison({ ctx, input }: Verb<z.input<typeof compareSchema>>): Promise<Comparison | null> {
  const pair = await loadCompared(ctx, compareSchema.parse(input));
  if (!pair) return null;
  const [before, after] = await loadRuns(ctx, pair);
  const [groups, scores, pages, earlier, later] = await Promise.all([
    ctx.db.$queryRaw<Group[]>(Prisma.sql`
      select "ruleId", min(category) as category, min(severity)::text as severity, change, reason, count(*)::int as count
      from (${changesSql(before, after)}) changes group by "ruleId", change, reason`),
    loadScores(ctx, pair),
    loadPageChanges(ctx, pair),
    loadMeasured(ctx, pair.before.id),
    loadMeasured(ctx, pair.after.id),
  ]);
  return {
    before: sideOf(pair.before),
    after: sideOf(pair.after),
    scores,
    counts: countByClass(groups),
    reasons: countReasons(groups),
    rules: toRules(groups),
    pages,
    metrics: compareMetrics(earlier, later),
  };
}

function sideOf({ id, createdAt, completedAt, status, pagesCrawled, isCrawlComplete }: ComparedRow): ComparedSide {
  return { id, at: completedAt ?? createdAt, status, pageCount: pagesCrawled, isCrawlComplete };
}

async function loadMeasured(ctx: TeamContext, auditId: string): Promise<MeasuredPage[]> {
  const rows = await ctx.db.measurement.findMany({
    where: { auditId, errorCode: null, audit: { teamId: ctx.teamId } },
    select: {
      url: true,
      device: true,
      source: true,
      runCount: true,
      spread: true,
      performance: true,
      lcpMs: true,
      cls: true,
      tbtMs: true,
      fcpMs: true,
      speedIndexMs: true,
      ttfbMs: true,
    },
  });
  // The column is written by the measuring steps only.
  return rows.map((row) => ({ ...row, spread: row.spread as MeasuredPage["spread"] }));
}

function noneOfAny(): Record<ChangeClass, number> {
  return { new: 0, fixed: 0, still: 0, unobserved: 0 };
}

function countByClass(groups: Group[]): Record<ChangeClass, number> {
  const counts = noneOfAny();
  for (const { change, count } of groups) counts[change] += count;
  return counts;
}

function countReasons(groups: Group[]): Comparison["reasons"] {
  const counts = new Map<UnobservedReason, number>();
  for (const { reason, count } of groups) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

function toRules(groups: Group[]): RuleChange[] {
  const rules = new Map<string, RuleChange>();
  for (const { ruleId, category, severity, change, count } of groups) {
    const rule = rules.get(ruleId) ?? {
      ruleId,
      title: findRule(ruleId)?.failureTitle ?? ruleId,
      category,
      categoryLabel: CATEGORY_META[category]?.label ?? category,
      severity,
      counts: noneOfAny(),
    };
    rules.set(ruleId, rule);
    rule.counts[change] += count;
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(rule.severity)) rule.severity = severity;
  }
  return [...rules.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareCounts(a, b) ||
      (a.ruleId < b.ruleId ? -1 : 1),
  );
}

function compareCounts(a: RuleChange, b: RuleChange): number {
  for (const change of CHANGE_CLASSES)
    if (a.counts[change] !== b.counts[change]) return b.counts[change] - a.counts[change];
  return 0;
}
