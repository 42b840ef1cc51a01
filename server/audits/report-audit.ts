import { publicMessage } from "../errors";
import { logger } from "../log";
import { loadReportInput } from "../reports/load-report-input";
import { storeReport } from "../reports/store-report";
import { loadAuditJob } from "./audit-job";
import { beginPhase, endPhase } from "./phases";

/**
 * Render the full PDF on A4 and store it with its hash; other forms are rendered when they are asked for. A report that
 * cannot be rendered does not fail the audit.
 */
export async function reportAudit(auditId: string, cause: "pipeline" | (string & {})): Promise<{ pageCount: number }> {
  const { ctx } = await loadAuditJob(auditId);
  const isPipeline = cause === "pipeline";
  if (isPipeline) await beginPhase(ctx.db, auditId, "report");
  try {
    const input = await loadReportInput(ctx, auditId);
    const { pageCount } = await storeReport(ctx, auditId, input);
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
