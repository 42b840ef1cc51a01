import type { z } from "zod";
import type { TeamContext, Verb } from "../context";
import { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import type { PageFacts } from "../facts/types";
import { changesSql } from "./changes-sql";
import { CHANGE_CLASSES, type ChangeClass } from "./constants";
import { diffPage, type SeenPage } from "./diff-page";
import { loadCompared, loadRuns } from "./load-compared";
import { pageHistorySchema } from "./schemas";
import type { ChangedFinding, PageHistory } from "./types";

const NONE: PageHistory = { before: null, fields: [], findings: { new: [], fixed: [], still: [], unobserved: [] } };

/** What changed on one page since the last finished audit before this one that knows it. Throws NOT_FOUND. */
export async function getPageHistory({ ctx, input }: Verb<z.input<typeof pageHistorySchema>>): Promise<PageHistory> {
  const { auditId, pageId } = pageHistorySchema.parse(input);
  const page = await ctx.db.page.findFirst({
    where: { id: pageId, auditId, audit: { teamId: ctx.teamId } },
    select: {
      url: true,
      status: true,
      facts: true,
      inlinkCount: true,
      audit: { select: { siteId: true, createdAt: true } },
    },
  });
  if (!page) throw new AppError("NOT_FOUND", "This page is not part of the audit.");
  const { siteId, createdAt } = page.audit;
  const earlier = await ctx.db.page.findFirst({
    where: {
      url: page.url,
      audit: { siteId, teamId: ctx.teamId, status: "completed", createdAt: { lt: createdAt }, id: { not: auditId } },
    },
    orderBy: [{ audit: { createdAt: "desc" } }, { id: "asc" }],
    select: {
      id: true,
      auditId: true,
      status: true,
      facts: true,
      inlinkCount: true,
      audit: { select: { createdAt: true, completedAt: true } },
    },
  });
  if (!earlier) return NONE;
  const at = earlier.audit.completedAt ?? earlier.audit.createdAt;
  return {
    before: { auditId: earlier.auditId, pageId: earlier.id, at },
    fields: diffPage(seen(earlier), seen(page)),
    findings: await changesOf(ctx, { auditId, withId: earlier.auditId, url: page.url }),
  };
}

/** The column is written by the crawl only. */
function seen(row: { status: number | null; facts: unknown; inlinkCount: number }): SeenPage {
  return { status: row.status, facts: row.facts as PageFacts, inlinkCount: row.inlinkCount };
}

async function changesOf(
  ctx: TeamContext,
  { auditId, withId, url }: { auditId: string; withId: string; url: string },
): Promise<Record<ChangeClass, ChangedFinding[]>> {
  const findings: Record<ChangeClass, ChangedFinding[]> = { new: [], fixed: [], still: [], unobserved: [] };
  const audit = await ctx.db.audit.findFirst({ where: { id: auditId, teamId: ctx.teamId }, select: { status: true } });
  // Until it has ended, what was not found may still come.
  if (audit?.status === "queued" || audit?.status === "running") return findings;
  const pair = await loadCompared(ctx, { auditId, withId });
  if (!pair) return findings;
  const [before, after] = await loadRuns(ctx, pair);
  const rows = await ctx.db.$queryRaw<(ChangedFinding & { change: ChangeClass })[]>(Prisma.sql`
    select changes.key, changes."findingId", changes."seenIn", changes."ruleId", changes.severity::text as severity, changes.url,
      changes.reason, changes.change, f.message
    from (${changesSql(before, after, url)}) changes join "Finding" f on f.id = changes."findingId"
    order by changes.severity, changes."ruleId", changes.key`);
  for (const change of CHANGE_CLASSES)
    findings[change] = rows.filter((row) => row.change === change).map(({ change: _, ...row }) => row);
  return findings;
}
