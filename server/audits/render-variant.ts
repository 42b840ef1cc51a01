import { DEFAULT_KIND, REPORT_VARIANTS, reportKind } from "../reports/constants";
import { loadReportInput } from "../reports/load-report-input";
import { storeVariant } from "../reports/store-report";
import { loadAuditJob } from "./audit-job";

/**
 * Render one further form of an audit's report, unless it is there already. Throws when the report changed meanwhile;
 * the next try then tells the new story.
 */
export async function renderVariant(auditId: string, kind: string): Promise<{ isRendered: boolean }> {
  const { ctx } = await loadAuditJob(auditId);
  const variant = REPORT_VARIANTS.find((one) => reportKind(one) === kind);
  const stored = await ctx.db.report.findMany({
    where: { auditId, kind: { in: [DEFAULT_KIND, kind] } },
    select: { kind: true, sha256: true },
  });
  const basis = stored.find((report) => report.kind === DEFAULT_KIND)?.sha256;
  if (!variant || basis === undefined || stored.some((report) => report.kind === kind)) return { isRendered: false };
  const input = await loadReportInput(ctx, auditId);
  const { isStored } = await storeVariant(ctx, auditId, { input, variant, basis });
  if (!isStored) throw new Error("The report was written anew while another form of it was rendered.");
  return { isRendered: true };
}
