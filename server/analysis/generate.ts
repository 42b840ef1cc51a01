import OpenAI from "openai";
import { type Clock, systemClock } from "@/server/clock";
import type { AnalysisFacts } from "./facts";
import { findUnsupportedField, ModelFailure, type ModelFailureCode, toModelFailure } from "./model-failures";
import { type AnswerFormat, type ModelAnswer, type ModelRequest, type ModelUsage, streamAnswer } from "./model-stream";
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

export interface GenerateOptions {
  facts: AnalysisFacts;
  apiKey: string;
  baseUrl?: string;
  model: string;
  /** Called with each statement once it is complete and verified, never with anything else. */
  onDelta?: (delta: AnalysisDelta) => void;
  signal?: AbortSignal;
  clock?: Clock;
  stallTimeoutMs?: number;
}

export type GeneratedAnalysis =
  | {
      ok: true;
      source: "openai";
      analysis: Analysis;
      dropped: Dropped[];
      filledSections: Section[];
      usage: ModelUsage | null;
      /** As the server names it. */
      model: string;
    }
  | { ok: false; code: ModelFailureCode; reason: string };

const MAX_ATTEMPTS = 3;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
const STALL_TIMEOUT_MS = 45_000;
const NEXT_FORMAT: Partial<Record<AnswerFormat, AnswerFormat>> = { json_schema: "json_object", json_object: "text" };

/**
 * Asks an OpenAI-compatible server for the analysis and keeps what the facts confirm. Never throws: a failure comes back
 * with a sentence, and the caller shows the deterministic analysis instead.
 */
export async function generateAnalysis(options: GenerateOptions): Promise<GeneratedAnalysis> {
  try {
    const answer = await askWithRetries(options);
    const { analysis, dropped, filledSections } = verifyAnalysis(parseAnswer(answer.text), options.facts);
    if (filledSections.length === SECTIONS.length) throw new ModelFailure("NOTHING_VERIFIED");
    return { ok: true, source: "openai", analysis, dropped, filledSections, usage: answer.usage, model: answer.model };
  } catch (error) {
    const { code, message } = toModelFailure(error);
    return { ok: false, code, reason: message };
  }
}

async function askWithRetries(options: GenerateOptions): Promise<ModelAnswer> {
  const clock = options.clock ?? systemClock;
  const request: ModelRequest = {
    client: new OpenAI({ apiKey: options.apiKey, baseURL: options.baseUrl, maxRetries: 0 }),
    model: options.model,
    prompt: buildAnalysisPrompt(options.facts),
    format: "json_schema",
    includesUsage: true,
    stallTimeoutMs: options.stallTimeoutMs ?? STALL_TIMEOUT_MS,
    signal: options.signal,
    onText: () => {},
  };
  for (let attempt = 1; ; ) {
    try {
      return await streamAnswer({ ...request, onText: emitVerified(options) });
    } catch (error) {
      const failure = toModelFailure(error);
      if (simplify(request, failure)) continue;
      if (!failure.retry || attempt >= MAX_ATTEMPTS) throw failure;
      const waitMs = failure.retry.afterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
      await clock.sleep(Math.min(waitMs, LONGEST_WAIT_MS), options.signal);
      if (options.signal?.aborted) throw new ModelFailure("CANCELLED");
      attempt += 1;
    }
  }
}

/** Leaves out what a compatible server does not know. False when there is nothing to leave out. */
function simplify(request: ModelRequest, failure: ModelFailure): boolean {
  const field = findUnsupportedField(failure);
  if (field === "stream_options" && request.includesUsage) {
    request.includesUsage = false;
    return true;
  }
  const format = NEXT_FORMAT[request.format];
  if (field !== "response_format" || !format) return false;
  request.format = format;
  return true;
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

/** Some servers think aloud or wrap the JSON in a fence; both are cut away. */
function parseAnswer(text: string): Analysis {
  const answer = text.slice(text.lastIndexOf("</think>") + 1);
  const json = answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
  try {
    return analysisSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new ModelFailure("BROKEN_JSON", null, cause);
  }
}
