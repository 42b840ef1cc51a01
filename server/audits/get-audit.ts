import type { ScoreReceipt } from "@/server/rules/score-types";
import type { TeamContext, Verb } from "../context";
import { AppError } from "../errors";
import { isTerminal } from "./constants";
import { type AuditView, between, type PreviousAudit, preparePhases } from "./prepare-audit";
import { auditOptionsSchema } from "./schemas";

/** One audit of the team. Throws NOT_FOUND, also for audits of other teams. */
export async function getAudit({ ctx, input }: Verb<{ auditId: string }>): Promise<AuditView> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: {
      id: true,
      siteId: true,
      startUrl: true,
      status: true,
      options: true,
      requestedById: true,
      trigger: true,
      ruleSetVersion: true,
      createdAt: true,
      startedAt: true,
      completedAt: true,
      failureReason: true,
      score: true,
      receipt: true,
      isPartial: true,
      isCrawlComplete: true,
      lastEventSeq: true,
      site: { select: { name: true, host: true } },
      phases: true,
      reports: { select: { id: true }, where: { kind: "full" }, take: 1 },
    },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");

  const [pageCount, indexableCount, severities, fixedCount, measured, previous, requestedBy] = await Promise.all([
    ctx.db.page.count({ where: { auditId: audit.id } }),
    ctx.db.page.count({ where: { auditId: audit.id, isIndexable: true } }),
    ctx.db.finding.groupBy({ by: ["severity"], where: { auditId: audit.id, status: "failed" }, _count: true }),
    ctx.db.finding.count({ where: { auditId: audit.id, status: "failed", fixedAt: { not: null } } }),
    ctx.db.measurement.findMany({ where: { auditId: audit.id }, distinct: ["url"], select: { url: true } }),
    findPrevious(ctx, audit),
    findRequester(ctx, audit.requestedById),
  ]);
  const severityCounts = { critical: 0, warning: 0, notice: 0 };
  for (const row of severities) severityCounts[row.severity] = row._count;
  const { site, reports, requestedById: _, phases, options, receipt, ...rest } = audit;
  return {
    ...rest,
    siteName: site.name,
    host: site.host,
    isLive: !isTerminal(audit.status),
    options: auditOptionsSchema.parse(options),
    requestedBy,
    durationMs: between(audit.startedAt, audit.completedAt),
    pageCount,
    indexableCount,
    findingCount: severityCounts.critical + severityCounts.warning + severityCounts.notice,
    fixedCount,
    severityCounts,
    measuredPageCount: measured.length,
    phases: preparePhases(phases),
    receipt: asReceipt(receipt),
    previous,
    hasReport: reports.length > 0,
  };
}

interface Anchor {
  siteId: string;
  ruleSetVersion: string;
  createdAt: Date;
}

async function findPrevious(ctx: TeamContext, audit: Anchor): Promise<PreviousAudit | null> {
  const previous = await ctx.db.audit.findFirst({
    where: { siteId: audit.siteId, teamId: ctx.teamId, status: "completed", createdAt: { lt: audit.createdAt } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      score: true,
      completedAt: true,
      receipt: true,
      ruleSetVersion: true,
      scores: { where: { ruleSetVersion: audit.ruleSetVersion }, select: { score: true, receipt: true } },
    },
  });
  if (!previous) return null;
  const { scores, ruleSetVersion, ...shown } = previous;
  const [again] = scores;
  const isSameRules = ruleSetVersion === audit.ruleSetVersion;
  return {
    ...shown,
    ...(again ? { score: again.score } : {}),
    receipt: asReceipt(again ? again.receipt : previous.receipt),
    comparison: again ? "rescored" : isSameRules ? "same-rules" : "other-rules",
    shownScore: previous.score,
  };
}

async function findRequester(ctx: TeamContext, userId: string | null): Promise<string | null> {
  if (!userId) return null;
  if (ctx.actor.kind === "user" && ctx.actor.userId === userId) return "you";
  const user = await ctx.db.user.findFirst({
    where: { id: userId, memberships: { some: { teamId: ctx.teamId } } },
    select: { name: true },
  });
  return user?.name ?? "a former member";
}

/** The column is written by `scoreAudit` only. */
function asReceipt(value: unknown): ScoreReceipt | null {
  return value === null ? null : (value as ScoreReceipt);
}
