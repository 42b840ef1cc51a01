import { z } from "zod";
import { askModel, type ModelAccess, parseAnswer } from "./ask-model";
import type { AnalysisFacts } from "./facts";
import { ModelFailure, toModelFailure } from "./model-failures";
import type { ModelUsage } from "./model-stream";
import { buildQuestionPrompt, MAX_ANSWER_STATEMENTS } from "./question-prompt";
import { findRelevantFacts } from "./relevant-facts";
import { type Statement, statementSchema } from "./schema";
import { refuseStatement } from "./verify";

export interface Answer {
  /** "rules": facts of the audit that fit the question, without a model. */
  source: "openai" | "rules";
  /** Checked; empty when the audit does not answer the question. */
  statements: Statement[];
  dropped: { text: string; reason: string }[];
  /** Why no model answered; null when one did. */
  reason: string | null;
  model: string | null;
  usage: ModelUsage | null;
}

const answerSchema = z.object({ statements: z.array(statementSchema) });

/**
 * Answers a question about one audit under the checks of the analysis: what cites nothing, a wrong number or an unknown
 * address does not pass. Never throws; without a model, or when none of its answer holds, the fitting facts are given.
 */
export async function answerQuestion(
  question: string,
  facts: AnalysisFacts,
  access: Omit<ModelAccess, "apiKey"> & { apiKey: string | undefined; refusal?: string | null },
): Promise<Answer> {
  const { apiKey, refusal } = access;
  const byRules = (reason: string): Answer => ({
    source: "rules",
    statements: findRelevantFacts(question, facts),
    dropped: [],
    reason,
    model: null,
    usage: null,
  });
  if (!apiKey) return byRules("No key for a language model is set (OPENAI_API_KEY).");
  if (refusal) return byRules(refusal);
  let spent: Pick<Answer, "model" | "usage"> = { model: null, usage: null };
  try {
    const reply = await askModel(
      { ...access, apiKey },
      {
        prompt: buildQuestionPrompt(question, facts),
        schema: { name: "answer", shape: answerSchema },
        readText: () => () => {},
      },
    );
    spent = { model: reply.model, usage: reply.usage };
    const { statements } = parseAnswer(reply.text, answerSchema);
    const checked = statements.map((statement) => ({ statement, reason: refuseStatement(statement, facts) }));
    const kept = checked.flatMap(({ statement, reason }) => (reason === null ? [statement] : []));
    if (statements.length > 0 && kept.length === 0) throw new ModelFailure("NOTHING_VERIFIED");
    return {
      source: "openai",
      statements: kept.slice(0, MAX_ANSWER_STATEMENTS),
      dropped: checked.flatMap(({ statement, reason }) => (reason === null ? [] : [{ text: statement.text, reason }])),
      reason: null,
      ...spent,
    };
  } catch (error) {
    return { ...byRules(toModelFailure(error).message), ...spent };
  }
}
