import OpenAI from "openai";
import type { z } from "zod";
import { type Clock, systemClock } from "@/server/clock";
import { findUnsupportedField, ModelFailure, toModelFailure } from "./model-failures";
import { type AnswerFormat, type ModelAnswer, type ModelRequest, streamAnswer } from "./model-stream";
import type { AnalysisPrompt } from "./prompt";

/** How to reach the model, and how long to wait for it. */
export interface ModelAccess {
  apiKey: string;
  baseUrl?: string;
  model: string;
  signal?: AbortSignal;
  clock?: Clock;
  stallTimeoutMs?: number;
}

export interface ModelTask {
  prompt: AnalysisPrompt;
  /** Name and shape of the answer. */
  schema: { name: string; shape: z.ZodType };
  /** Makes the reader of one answer; called anew when the model is asked again. */
  readText: () => (chunk: string) => void;
}

const MAX_ATTEMPTS = 3;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
const STALL_TIMEOUT_MS = 45_000;
const NEXT_FORMAT: Partial<Record<AnswerFormat, AnswerFormat>> = { json_schema: "json_object", json_object: "text" };

/** One complete answer of an OpenAI-compatible server, asked again where that helps. Throws `ModelFailure`. */
export async function askModel(access: ModelAccess, task: ModelTask): Promise<ModelAnswer> {
  const clock = access.clock ?? systemClock;
  const request: ModelRequest = {
    client: new OpenAI({ apiKey: access.apiKey, baseURL: access.baseUrl, maxRetries: 0 }),
    model: access.model,
    prompt: task.prompt,
    schema: task.schema,
    format: "json_schema",
    includesUsage: true,
    stallTimeoutMs: access.stallTimeoutMs ?? STALL_TIMEOUT_MS,
    signal: access.signal,
    onText: () => {},
  };
  for (let attempt = 1; ; ) {
    try {
      return await streamAnswer({ ...request, onText: task.readText() });
    } catch (error) {
      const failure = toModelFailure(error);
      if (simplify(request, failure)) continue;
      if (!failure.retry || attempt >= MAX_ATTEMPTS) throw failure;
      const waitMs = failure.retry.afterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
      await clock.sleep(Math.min(waitMs, LONGEST_WAIT_MS), access.signal);
      if (access.signal?.aborted) throw new ModelFailure("CANCELLED");
      attempt += 1;
    }
  }
}

/** Some servers think aloud or wrap the JSON in a fence; both are cut away. Throws `ModelFailure` BROKEN_JSON. */
export function parseAnswer<Output>(text: string, schema: z.ZodType<Output>): Output {
  const answer = text.slice(text.lastIndexOf("</think>") + 1);
  const json = answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    throw new ModelFailure("BROKEN_JSON", null, cause);
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
