import { z } from "zod";
import { AUDIT_STATUSES } from "../audits/constants";
import type { TeamContext } from "../context";
import type { Prisma } from "../db/generated/client";
import { env } from "../env";
import { moment, score } from "./fields";

export const TRIGGERS = ["person", "schedule", "deploy", "api"] as const;

const auditFields = {
  id: z.uuid(),
  siteId: z.uuid(),
  siteName: z.string(),
  url: z.string().describe("Where the crawl starts."),
  status: z.enum(AUDIT_STATUSES),
  trigger: z.string().describe('How it came about: "person", "schedule", "deploy" or "api".'),
  createdAt: moment,
  startedAt: moment.nullable(),
  completedAt: moment.nullable().describe("When it ended, also by failing or being cancelled."),
  failureReason: z.string().nullable().describe("A sentence that says why it failed."),
  score: score.describe("0 to 100; null until it is scored, and where nothing could be judged."),
  isPartial: z.boolean().describe("True when some checks could not be made; they cost no points."),
  isCrawlComplete: z.boolean().describe("False when a limit, a pattern or a cancel left addresses out."),
  pagesCrawled: z.int().describe("Addresses that were requested so far."),
  indexablePages: z.int().nullable().describe("Pages that search engines may index; null until it is scored."),
  findings: z
    .object({ critical: z.int(), warning: z.int(), notice: z.int() })
    .describe("Findings that count, so far while it runs."),
  averagePerformance: score.describe("Mean Lighthouse performance of the measured pages; null when none was measured."),
  averageSeo: score.describe("Mean Lighthouse SEO score of the measured pages; null when none was measured."),
  ruleSetVersion: z.string().describe("Scores compare only within one version."),
  hasReport: z.boolean().describe("True when the PDF can be downloaded."),
  webUrl: z.url().describe("The audit in the dashboard."),
};

export const auditObject = z.object(auditFields).meta({ id: "Audit", description: "One audit of a site." });
export { auditFields };

export const auditSelect = {
  id: true,
  siteId: true,
  startUrl: true,
  status: true,
  trigger: true,
  createdAt: true,
  startedAt: true,
  completedAt: true,
  failureReason: true,
  score: true,
  receipt: true,
  isPartial: true,
  isCrawlComplete: true,
  pagesCrawled: true,
  indexablePages: true,
  criticalCount: true,
  warningCount: true,
  noticeCount: true,
  averagePerformance: true,
  averageSeo: true,
  ruleSetVersion: true,
  site: { select: { name: true } },
  reports: { select: { id: true }, where: { kind: "full" }, take: 1 },
} satisfies Prisma.AuditSelect;
export type AuditRecord = Prisma.AuditGetPayload<{ select: typeof auditSelect }>;

/** Rows of the team as the API tells them. Before the score is made, findings are counted as they stand. */
export async function toAuditObjects(
  ctx: TeamContext,
  rows: readonly AuditRecord[],
): Promise<z.input<typeof auditObject>[]> {
  const unscored = rows.filter((row) => row.receipt === null).map((row) => row.id);
  const counted =
    unscored.length === 0
      ? []
      : await ctx.db.finding.groupBy({
          by: ["auditId", "severity"],
          where: { auditId: { in: unscored }, status: "failed" },
          _count: true,
        });
  return rows.map(({ startUrl, site, reports, receipt, criticalCount, warningCount, noticeCount, ...row }) => {
    const countOf = (severity: string) =>
      counted.find((group) => group.auditId === row.id && group.severity === severity)?._count ?? 0;
    return {
      ...row,
      url: startUrl,
      siteName: site.name,
      indexablePages: receipt === null ? null : row.indexablePages,
      findings:
        receipt === null
          ? { critical: countOf("critical"), warning: countOf("warning"), notice: countOf("notice") }
          : { critical: criticalCount, warning: warningCount, notice: noticeCount },
      hasReport: reports.length > 0,
      webUrl: `${env().appUrl}/audits/${row.id}`,
    };
  });
}
