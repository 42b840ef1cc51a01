import { type AnalysisFacts, buildAnalysisFacts } from "../analysis/facts";
import { renderAnalysisMarkdown } from "../analysis/render-markdown";
import type { Analysis } from "../analysis/schema";
import { type WrittenAnalysis, writeAnalysis } from "../analysis/write-analysis";
import { getModelBudget } from "../budgets/get-model-budget";
import { recordModelUse } from "../budgets/record-model-use";
import type { Prisma } from "../db/generated/client";
import { env } from "../env";
import { appendEvent } from "./append-event";
import { isCancelled, loadAuditJob } from "./audit-job";
import { citationTargets } from "./citation-targets";
import { loadAnalysisInput } from "./load-analysis-input";
import { beginPhase, endPhase, type PhaseCounts } from "./phases";

/** Often enough to read along, seldom enough that a long answer is not hundreds of rows. */
const STREAM_EVERY_MS = 700;

/**
 * Write the analysis: by the model when a key is set and its answer holds up against the findings, else computed and
 * labelled so. Streams verified text only. `cause` is "pipeline" or the run that asked for a new one.
 */
export async function analyseAudit(auditId: string, cause: "pipeline" | (string & {})): Promise<{ source: string }> {
  const { ctx } = await loadAuditJob(auditId);
  const isPipeline = cause === "pipeline";
  if (isPipeline) await beginPhase(ctx.db, auditId, "analyse");
  const facts = buildAnalysisFacts(await loadAnalysisInput(ctx.db, auditId));
  const written = await writeStreaming(auditId, cause, facts, isPipeline);
  await store(auditId, written, facts);
  await appendEvent(auditId, `analysis:${cause}:final`, {
    kind: "analysis",
    markdown: renderAnalysisMarkdown(written.analysis),
    isFinal: true,
  });
  if (isPipeline) {
    const counts: PhaseCounts = written.dropped.length > 0 ? { dropped: written.dropped.length } : {};
    const reason =
      written.source === "rules" ? `Computed from the findings. ${written.reason ?? ""}`.trim() : undefined;
    await endPhase(ctx.db, auditId, "analyse", { status: "completed", reason, counts });
  }
  return { source: written.source };
}

async function writeStreaming(
  auditId: string,
  cause: string,
  facts: AnalysisFacts,
  isPipeline: boolean,
): Promise<WrittenAnalysis> {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = env();
  const stop = new AbortController();
  const watcher = setInterval(() => isPipeline && void isCancelled(auditId).then((yes) => yes && stop.abort()), 2_000);
  let streamedAt = 0;
  let lines = Promise.resolve();
  const stream = (analysis: Analysis) => {
    if (Date.now() - streamedAt < STREAM_EVERY_MS) return;
    streamedAt = Date.now();
    const key = `analysis:${cause}:${streamedAt}`;
    lines = lines.then(() =>
      appendEvent(auditId, key, { kind: "analysis", markdown: renderAnalysisMarkdown(analysis), isFinal: false }),
    );
  };
  try {
    const onDelta = ({ analysis }: { analysis: Analysis }) => stream(analysis);
    const { refusal } = await getModelBudget((await loadAuditJob(auditId)).ctx);
    return await writeAnalysis({ facts, apiKey, baseUrl, model, refusal, onDelta, signal: stop.signal });
  } finally {
    clearInterval(watcher);
    await lines;
  }
}

async function store(auditId: string, written: WrittenAnalysis, facts: AnalysisFacts): Promise<void> {
  const { ctx } = await loadAuditJob(auditId);
  const { model, usage } = written;
  const costMicros = await recordModelUse(ctx, { purpose: "analysis", auditId, model, usage });
  const data = {
    source: written.source,
    reason: written.reason,
    sections: { ...written.analysis, targets: citationTargets(facts) } as unknown as Prisma.InputJsonValue,
    dropped: written.dropped as unknown as Prisma.InputJsonValue,
    model,
    promptTokens: usage?.inputTokens ?? null,
    completionTokens: usage?.outputTokens ?? null,
    costMicros,
  };
  await ctx.db.analysis.upsert({ where: { auditId }, create: { auditId, ...data }, update: data });
}
