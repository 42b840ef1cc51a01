import { askModel, type ModelAccess, parseAnswer } from "./ask-model";
import type { AnalysisFacts } from "./facts";
import { ModelFailure, type ModelFailureCode, toModelFailure } from "./model-failures";
import type { ModelUsage } from "./model-stream";
import { buildAnalysisPrompt } from "./prompt";
import { type Analysis, analysisSchema, emptyAnalysis, SECTIONS, type Section, type Statement } from "./schema";
import { createStatementStream } from "./statement-stream";
import { type Dropped, isFull, refuseStatement, verifyAnalysis } from "./verify";

export interface AnalysisDelta {
  section: Section;
  statement: Statement;
  /** Everything verified so far; starts anew when the model is asked again. */
  analysis: Analysis;
}

export interface GenerateOptions extends ModelAccess {
  facts: AnalysisFacts;
  /** Called with each statement once it is complete and verified, never with anything else. */
  onDelta?: (delta: AnalysisDelta) => void;
}

/** What an answer used, also when none of it could be kept: it was paid for all the same. */
interface Spent {
  usage: ModelUsage | null;
  /** As the server names it; null when it never answered. */
  model: string | null;
}

export type GeneratedAnalysis =
  | ({
      ok: true;
      source: "openai";
      analysis: Analysis;
      dropped: Dropped[];
      filledSections: Section[];
    } & Spent)
  | ({ ok: false; code: ModelFailureCode; reason: string } & Spent);

/**
 * Asks an OpenAI-compatible server for the analysis and keeps what the facts confirm. Never throws: a failure comes back
 * with a sentence, and the caller shows the deterministic analysis instead.
 */
export async function generateAnalysis(options: GenerateOptions): Promise<GeneratedAnalysis> {
  const spent: Spent = { usage: null, model: null };
  try {
    const answer = await askModel(options, {
      prompt: buildAnalysisPrompt(options.facts),
      schema: { name: "analysis", shape: analysisSchema },
      readText: () => emitVerified(options),
    });
    spent.usage = answer.usage;
    spent.model = answer.model;
    const { analysis, dropped, filledSections } = verifyAnalysis(
      parseAnswer(answer.text, analysisSchema),
      options.facts,
    );
    if (filledSections.length === SECTIONS.length) throw new ModelFailure("NOTHING_VERIFIED");
    return { ok: true, source: "openai", analysis, dropped, filledSections, ...spent };
  } catch (error) {
    const { code, message } = toModelFailure(error);
    return { ok: false, code, reason: message, ...spent };
  }
}

function emitVerified({ facts, onDelta }: GenerateOptions): (chunk: string) => void {
  if (!onDelta) return () => {};
  const stream = createStatementStream();
  const analysis = emptyAnalysis();
  return (chunk) => {
    for (const { section, statement } of stream.push(chunk)) {
      if (isFull(analysis, section) || refuseStatement(statement, facts)) continue;
      analysis[section].push(statement);
      onDelta({ section, statement, analysis: structuredClone(analysis) });
    }
  };
}
