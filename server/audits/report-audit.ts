import { publicMessage } from "../errors";
import { logger } from "../log";
import { renderReport } from "../pdf/render-report";
import { REPORT_VARIANTS, reportKind } from "../reports/constants";
import { loadReportInput } from "../reports/load-report-input";
import { loadAuditJob } from "./audit-job";
import { beginPhase, endPhase } from "./phases";

/** Render the PDF in both lengths and on both papers, and store each with its hash. A report that cannot be rendered does not fail the audit. */
export async function reportAudit(auditId: string, cause: "pipeline" | (string & {})): Promise<{ pageCount: number }> {
  const { ctx } = await loadAuditJob(auditId);
  const isPipeline = cause === "pipeline";
  if (isPipeline) await beginPhase(ctx.db, auditId, "report");
  try {
    const input = await loadReportInput(ctx, auditId);
    let pageCount = 0;
    for (const variant of REPORT_VARIANTS) {
      const report = await renderReport({
        ...input,
        length: variant.length,
        size: variant.paper === "letter" ? "LETTER" : "A4",
      });
      const kind = reportKind(variant);
      if (kind === "full") pageCount = report.pageCount;
      const data = {
        bytes: new Uint8Array(report.bytes),
        pageCount: report.pageCount,
        sha256: report.sha256,
        createdAt: ctx.now(),
      };
      await ctx.db.report.upsert({
        where: { auditId_kind: { auditId, kind } },
        create: { auditId, kind, ...data },
        update: data,
      });
    }
    if (isPipeline) await endPhase(ctx.db, auditId, "report", { status: "completed", counts: { pages: pageCount } });
    return { pageCount };
  } catch (error) {
    if (!isPipeline) throw error;
    logger("report").error({ auditId, err: error }, "report not rendered");
    await endPhase(ctx.db, auditId, "report", {
      status: "skipped",
      reason: `The PDF could not be made. ${publicMessage(error)}`,
    });
    return { pageCount: 0 };
  }
}
