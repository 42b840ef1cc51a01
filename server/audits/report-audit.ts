import { publicMessage } from "../errors";
import { logger } from "../log";
import { renderReport } from "../pdf/render-report";
import { loadReportInput } from "../reports/load-report-input";
import { loadAuditJob } from "./audit-job";
import { beginPhase, endPhase } from "./phases";

/** Render the PDF once and store it with its hash. A report that cannot be rendered does not fail the audit. */
export async function reportAudit(auditId: string, cause: "pipeline" | (string & {})): Promise<{ pageCount: number }> {
  const { ctx } = await loadAuditJob(auditId);
  const isPipeline = cause === "pipeline";
  if (isPipeline) await beginPhase(ctx.db, auditId, "report");
  try {
    const { bytes, pageCount, sha256 } = await renderReport(await loadReportInput(ctx.db, auditId));
    const data = { bytes: new Uint8Array(bytes), pageCount, sha256, createdAt: ctx.now() };
    await ctx.db.report.upsert({
      where: { auditId_kind: { auditId, kind: "full" } },
      create: { auditId, kind: "full", ...data },
      update: data,
    });
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
