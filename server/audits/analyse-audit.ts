import { writeDeterministicAnalysis } from "../analysis/deterministic";
import { buildAnalysisFacts } from "../analysis/facts";
import { renderAnalysisMarkdown } from "../analysis/render-markdown";
import type { Analysis } from "../analysis/schema";
import type { Prisma } from "../db/generated/client";
import { appendEvent } from "./append-event";
import { loadAuditJob } from "./audit-job";
import { loadAnalysisInput } from "./load-analysis-input";
import { beginPhase, endPhase } from "./phases";

export async function analyseAudit(auditId: string, cause: "pipeline" | (string & {})): Promise<{ source: string }> {
  const { ctx } = await loadAuditJob(auditId);
  if (cause === "pipeline") await beginPhase(ctx.db, auditId, "analyse");
  const facts = buildAnalysisFacts(await loadAnalysisInput(ctx.db, auditId));
  const analysis: Analysis = writeDeterministicAnalysis(facts);
  const data = { source: "rules", sections: analysis as unknown as Prisma.InputJsonValue };
  await ctx.db.analysis.upsert({ where: { auditId }, create: { auditId, ...data }, update: data });
  await appendEvent(auditId, `analysis:${cause}:final`, {
    kind: "analysis",
    markdown: renderAnalysisMarkdown(analysis),
    isFinal: true,
  });
  if (cause === "pipeline")
    await endPhase(ctx.db, auditId, "analyse", {
      status: "completed",
      reason: "Computed from the findings; no model was used.",
    });
  return { source: "rules" };
}
