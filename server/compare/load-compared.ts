import type { TeamContext } from "../context";
import { AppError } from "../errors";
import type { ComparedAudit } from "./changes-sql";

export interface ComparedRow {
  id: string;
  siteId: string;
  createdAt: Date;
  completedAt: Date | null;
  status: string;
  score: number | null;
  ruleSetVersion: string;
  isCrawlComplete: boolean;
  pagesCrawled: number;
}

export interface ComparedPair {
  before: ComparedRow;
  after: ComparedRow;
}

const SELECT = {
  id: true,
  siteId: true,
  createdAt: true,
  completedAt: true,
  status: true,
  score: true,
  ruleSetVersion: true,
  isCrawlComplete: true,
  pagesCrawled: true,
} as const;

/**
 * Two ended audits of one site, the older one first; without a choice the one finished before the audit. null when there
 * is none before. Throws NOT_FOUND when either is missing or of another team, BAD_INPUT when they cannot be compared.
 */
export async function loadCompared(
  ctx: TeamContext,
  { auditId, withId }: { auditId: string; withId: string | null },
): Promise<ComparedPair | null> {
  const find = (id: string) => ctx.db.audit.findFirst({ where: { id, teamId: ctx.teamId }, select: SELECT });
  const audit = await find(auditId);
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  requireEnded(audit);
  const other = withId
    ? await find(withId)
    : await ctx.db.audit.findFirst({
        where: {
          siteId: audit.siteId,
          teamId: ctx.teamId,
          status: "completed",
          createdAt: { lt: audit.createdAt },
          id: { not: audit.id },
        },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        select: SELECT,
      });
  if (!other) {
    if (withId) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
    return null;
  }
  requireEnded(other);
  if (other.siteId !== audit.siteId)
    throw new AppError("BAD_INPUT", "These audits are of different sites. Choose another audit of the same site.");
  if (other.id === audit.id)
    throw new AppError("BAD_INPUT", "An audit differs from itself in nothing. Choose another one.");
  return other.createdAt <= audit.createdAt ? { before: other, after: audit } : { before: audit, after: other };
}

function requireEnded(audit: ComparedRow): void {
  if (audit.status === "queued" || audit.status === "running")
    throw new AppError("NOT_READY", "This audit is still running. Compare it once it is done.");
}

/** What the comparison asks of each side. With equal rule sets every rule ran; else only those that left a trace did. */
export async function loadRuns(ctx: TeamContext, pair: ComparedPair): Promise<[ComparedAudit, ComparedAudit]> {
  const { before, after } = pair;
  if (before.ruleSetVersion === after.ruleSetVersion)
    return [
      { ...before, rulesNotRun: [] },
      { ...after, rulesNotRun: [] },
    ];
  const [inBefore, inAfter] = await Promise.all([rulesIn(ctx, before.id), rulesIn(ctx, after.id)]);
  return [
    { ...before, rulesNotRun: [...inAfter].filter((id) => !inBefore.has(id)) },
    { ...after, rulesNotRun: [...inBefore].filter((id) => !inAfter.has(id)) },
  ];
}

async function rulesIn(ctx: TeamContext, auditId: string): Promise<Set<string>> {
  const rows = await ctx.db.finding.groupBy({ by: ["ruleId"], where: { auditId, audit: { teamId: ctx.teamId } } });
  return new Set(rows.map(({ ruleId }) => ruleId));
}
