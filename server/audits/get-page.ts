import type { PageFacts, RenderedFacts } from "@/server/facts/types";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { listFindings } from "./list-findings";
import { listMeasurements } from "./list-measurements";
import { type PageDetail, prepareHeadings, preparePageFacts } from "./prepare-details";
import { prepareRendered } from "./prepare-rendered";

/** Everything known about one address of an audit. Throws NOT_FOUND. */
export async function getPage({ ctx, input }: Verb<{ auditId: string; pageId: string }>): Promise<PageDetail> {
  const page = await ctx.db.page.findFirst({
    where: { id: input.pageId, auditId: input.auditId, audit: { teamId: ctx.teamId } },
    select: {
      id: true,
      url: true,
      status: true,
      redirectUrl: true,
      indexabilityReason: true,
      inlinkCount: true,
      facts: true,
      rendered: true,
    },
  });
  if (!page) throw new AppError("NOT_FOUND", "This page is not part of the audit.");
  const [findings, measurements] = await Promise.all([
    listFindings({ ctx, input: { auditId: input.auditId, url: page.url, limit: 200 } }),
    listMeasurements({ ctx, input: { auditId: input.auditId, url: page.url } }),
  ]);
  const { facts: stored, rendered, inlinkCount, ...rest } = page;
  const facts = stored as unknown as PageFacts;
  return {
    ...rest,
    errorMessage: facts.fetch.error?.message ?? null,
    facts: preparePageFacts(facts, inlinkCount),
    headings: prepareHeadings(facts.html),
    findings: findings.rows,
    findingCount: findings.totalCount,
    measurements,
    rendered: prepareRendered(facts, rendered as unknown as RenderedFacts | null),
  };
}
