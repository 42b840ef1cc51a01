import type { Verb } from "../context";
import { AppError } from "../errors";
import type { RecheckOutcome } from "./constants";
import type { ListRechecksInput } from "./schemas";
import { RECHECK_COLUMNS, toRecheckView } from "./to-recheck-view";
import type { FindingCheck, RecheckView } from "./types";

export interface RecheckSummary extends Omit<RecheckView, "results"> {
  counts: Record<RecheckOutcome, number>;
}

export interface RecheckList {
  /** Newest first. */
  rechecks: RecheckSummary[];
  /** The newest result of each finding, by finding id. */
  checks: Record<string, FindingCheck>;
}

const MAX_RECHECKS = 50;

/** Re-checks of an audit and what they found, for one rule or one page when asked so. Throws NOT_FOUND. */
export async function listRechecks({ ctx, input }: Verb<ListRechecksInput>): Promise<RecheckList> {
  const { auditId, ruleId, url } = input;
  const audit = await ctx.db.audit.findFirst({ where: { id: auditId, teamId: ctx.teamId }, select: { id: true } });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const rows = await ctx.db.recheck.findMany({
    where: {
      auditId,
      // A page is also part of its rules' re-checks, and a rule of its pages'.
      ...(ruleId ? { OR: [{ ruleId }, { scope: "page" }] } : {}),
      ...(url ? { OR: [{ url }, { scope: "rule" }] } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MAX_RECHECKS,
    select: RECHECK_COLUMNS,
  });
  const views = rows.map((row) => toRecheckView(row, ctx.now()));
  const checks: Record<string, FindingCheck> = {};
  for (const check of views.flatMap((view) => view.results)) {
    if ((ruleId && check.ruleId !== ruleId) || (url && check.url !== url)) continue;
    checks[check.findingId] ??= check;
  }
  return { rechecks: views.map(summaryOf), checks };
}

function summaryOf({ results, ...rest }: RecheckView): RecheckSummary {
  const counts = { fixed: 0, "still-there": 0, unverified: 0 };
  for (const { outcome } of results) counts[outcome]++;
  return { ...rest, counts };
}
