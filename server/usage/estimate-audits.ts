import type { Verb } from "../context";
import { env } from "../env";
import { loadPlan } from "../plans/load-plan";
import { countAudits, countOpenAudits } from "./count-use";
import { type Estimate, estimateOne, type PastAudit, sumEstimates } from "./estimate";
import type { EstimateAuditsInput } from "./schemas";

export interface AuditsEstimate extends Estimate {
  /** Why the plan would refuse it now; null when there is room. */
  refusal: string | null;
  /** Audits of this month, and how many the plan has; null is no limit. */
  audits: { used: number; most: number | null };
}

/** What queueing these audits would mean: pages, minutes, and room in the plan. Sites of other teams are not counted. */
export async function estimateAudits({ ctx, input }: Verb<EstimateAuditsInput>): Promise<AuditsEstimate> {
  const now = ctx.now();
  const [sites, { label, limits }, used, open] = await Promise.all([
    ctx.db.site.findMany({
      where: { id: { in: input.siteIds }, teamId: ctx.teamId, archivedAt: null },
      select: {
        requestsPerSecond: true,
        audits: {
          where: { status: "completed", pagesCrawled: { gt: 0 } },
          orderBy: { createdAt: "desc" },
          take: 1,
          select: {
            pagesCrawled: true,
            isCrawlComplete: true,
            phases: { select: { phase: true, startedAt: true, endedAt: true } },
            _count: { select: { measurements: true } },
          },
        },
      },
    }),
    loadPlan(ctx.db, ctx.teamId),
    countAudits(ctx.db, ctx.teamId, now),
    countOpenAudits(ctx.db, ctx.teamId),
  ]);
  const defaultPerSecond = env().CRAWL_REQUESTS_PER_SECOND;
  const estimates = sites.map(({ requestsPerSecond, audits: [last] }) =>
    estimateOne(input.options, last ? pastOf(last) : null, requestsPerSecond ?? defaultPerSecond),
  );
  if (input.hasNewSite) estimates.push(estimateOne(input.options, null, defaultPerSecond));
  const audits = { used, most: limits.auditsPerMonth };
  return { ...sumEstimates(estimates), audits, refusal: refusalOf() };

  function refusalOf(): string | null {
    const { pagesPerAudit, auditsPerMonth, concurrentAudits } = limits;
    const count = estimates.length;
    if (pagesPerAudit !== null && input.options.maxPages > pagesPerAudit)
      return `The plan ${label} has at most ${pagesPerAudit.toLocaleString("en")} pages in an audit.`;
    if (auditsPerMonth !== null && used + count > auditsPerMonth)
      return `The plan ${label} has ${auditsPerMonth} audits a month, and ${Math.max(0, auditsPerMonth - used)} are left.`;
    if (concurrentAudits !== null && open + count > concurrentAudits)
      return `The plan ${label} has at most ${concurrentAudits} audits waiting or running at a time; ${open} are now.`;
    return null;
  }
}

interface LastAudit {
  pagesCrawled: number;
  isCrawlComplete: boolean;
  phases: { phase: string; startedAt: Date | null; endedAt: Date | null }[];
  _count: { measurements: number };
}

function pastOf(audit: LastAudit): PastAudit {
  const secondsOf = (name: string) => {
    const phase = audit.phases.find((each) => each.phase === name);
    return phase?.startedAt && phase.endedAt ? (phase.endedAt.getTime() - phase.startedAt.getTime()) / 1000 : null;
  };
  return {
    pageCount: audit.pagesCrawled,
    isComplete: audit.isCrawlComplete,
    crawlSeconds: secondsOf("crawl"),
    measureSeconds: secondsOf("measure"),
    measurementCount: audit._count.measurements,
  };
}
