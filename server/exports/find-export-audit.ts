import { isTerminal } from "../audits/constants";
import type { TeamContext } from "../context";
import { AppError } from "../errors";
import type { ExportAudit } from "./types";

/** The audit to export. Throws NOT_FOUND, also for audits of other teams, and NOT_READY while it runs. */
export async function findExportAudit(ctx: TeamContext, auditId: string): Promise<ExportAudit> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: auditId, teamId: ctx.teamId },
    select: {
      id: true,
      startUrl: true,
      status: true,
      createdAt: true,
      startedAt: true,
      completedAt: true,
      ruleSetVersion: true,
      score: true,
      isPartial: true,
      isCrawlComplete: true,
      pagesCrawled: true,
      indexablePages: true,
      site: { select: { host: true, name: true } },
    },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  if (!isTerminal(audit.status)) {
    throw new AppError(
      "NOT_READY",
      "This audit is still running, so its tables are not complete. Export it when it has ended.",
    );
  }
  const { site, ...rest } = audit;
  const day = audit.createdAt.toISOString().slice(0, 10);
  return {
    ...rest,
    teamId: ctx.teamId,
    host: site.host,
    siteName: site.name,
    fileStem: `${site.host.replace(/[^a-z0-9.-]+/gi, "-")}-${day}`,
  };
}
