import { writeDeterministicAnalysis } from "./deterministic";
import type { AnalysisFacts } from "./facts";
import { type GenerateOptions, generateAnalysis } from "./generate";
import type { ModelUsage } from "./model-stream";
import type { Analysis, Section } from "./schema";
import type { Dropped } from "./verify";

export interface WrittenAnalysis {
  /** "rules": computed from the findings, without a model. */
  source: "openai" | "rules";
  analysis: Analysis;
  /** Why no model wrote it; null when one did. */
  reason: string | null;
  /** The model that was asked, also when its answer was not kept; null without one. */
  model: string | null;
  usage: ModelUsage | null;
  dropped: Dropped[];
  /** Sections of a model's analysis that hold our own words because nothing of its own was left. */
  filledSections: Section[];
}

/**
 * The analysis of an audit: by the model when there is a key and its answer holds up, else computed. A cancelled signal
 * also ends with the computed one; the caller decides whether to keep it. `refusal` is a reason not to ask the model,
 * such as a spent budget.
 */
export async function writeAnalysis(
  options: Omit<GenerateOptions, "apiKey"> & {
    facts: AnalysisFacts;
    apiKey: string | undefined;
    refusal?: string | null;
  },
): Promise<WrittenAnalysis> {
  const { apiKey, refusal } = options;
  if (apiKey && refusal) return byRules(options.facts, refusal);
  if (!apiKey) return byRules(options.facts, "No key for a language model is set (OPENAI_API_KEY).");
  const generated = await generateAnalysis({ ...options, apiKey });
  if (!generated.ok)
    return { ...byRules(options.facts, generated.reason), usage: generated.usage, model: generated.model };
  const { analysis, dropped, filledSections, usage, model } = generated;
  return { source: "openai", analysis, reason: null, model, usage, dropped, filledSections };
}

function byRules(facts: AnalysisFacts, reason: string): WrittenAnalysis {
  const analysis = writeDeterministicAnalysis(facts);
  return { source: "rules", analysis, reason, model: null, usage: null, dropped: [], filledSections: [] };
}
