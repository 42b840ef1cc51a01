import { answerQuestion } from "../analysis/answer-question";
import { buildAnalysisFacts } from "../analysis/facts";
import { loadAuditJob } from "../audits/audit-job";
import { citationTargets } from "../audits/citation-targets";
import { loadAnalysisInput } from "../audits/load-analysis-input";
import { getModelBudget } from "../budgets/get-model-budget";
import { recordModelUse } from "../budgets/record-model-use";
import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { env } from "../env";

/** A question may be about any rule, not only about the most important ones. */
const MAX_RULES = 80;

/** Answer one question under the checks of the analysis. Repeating it asks again and replaces the answer. */
export async function answerAskedQuestion(questionId: string): Promise<{ status: string }> {
  const question = await db().question.findUnique({
    where: { id: questionId },
    select: { auditId: true, text: true, status: true },
  });
  if (!question || question.status === "answered") return { status: question?.status ?? "deleted" };
  const { auditId } = question;
  const { ctx } = await loadAuditJob(auditId);
  await ctx.db.question.update({ where: { id: questionId }, data: { status: "running" } });
  const facts = buildAnalysisFacts(await loadAnalysisInput(ctx.db, auditId), { maxRules: MAX_RULES });
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = env();
  const { refusal } = await getModelBudget(ctx);
  const answer = await answerQuestion(question.text, facts, { apiKey, baseUrl, model, refusal });
  await recordModelUse(ctx, { purpose: "question", auditId, model: answer.model, usage: answer.usage });
  await ctx.db.question.update({
    where: { id: questionId },
    data: {
      status: "answered",
      source: answer.source,
      reason: answer.reason,
      answer: { statements: answer.statements, targets: citationTargets(facts) } as unknown as Prisma.InputJsonValue,
      dropped: answer.dropped as unknown as Prisma.InputJsonValue,
      model: answer.model,
      answeredAt: ctx.now(),
    },
  });
  return { status: "answered" };
}

/** Ends a question that could not be answered. */
export async function failQuestion(questionId: string): Promise<{ isFailed: boolean }> {
  const { count } = await db().question.updateMany({
    where: { id: questionId, status: { in: ["queued", "running"] } },
    data: { status: "failed", reason: "The answer stopped because of a problem on our side. Ask again." },
  });
  return { isFailed: count > 0 };
}
