import type OpenAI from "openai";
import { z } from "zod";
import { ModelFailure, toModelFailure } from "./model-failures";
import type { AnalysisPrompt } from "./prompt";

export type AnswerFormat = "json_schema" | "json_object" | "text";

export interface ModelRequest {
  client: OpenAI;
  model: string;
  prompt: AnalysisPrompt;
  schema: { name: string; shape: z.ZodType };
  format: AnswerFormat;
  includesUsage: boolean;
  /** Longest silence before the first and between later pieces of the answer. */
  stallTimeoutMs: number;
  onText(chunk: string): void;
  signal: AbortSignal | undefined;
}

export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
}

export interface ModelAnswer {
  text: string;
  model: string;
  usage: ModelUsage | null;
}

const LONGEST_ANSWER = 60_000;

/** One streamed answer. Throws `ModelFailure` for everything but a complete text; the text itself is not judged here. */
export async function streamAnswer(request: ModelRequest): Promise<ModelAnswer> {
  const watch = watchSilence(request.stallTimeoutMs, request.signal);
  const answer: ModelAnswer = { text: "", model: request.model, usage: null };
  let refusal = "";
  let finishReason: string | null = null;
  try {
    const stream = await request.client.chat.completions.create(requestBody(request), { signal: watch.signal });
    for await (const chunk of stream) {
      watch.heard();
      answer.model = chunk.model || answer.model;
      if (chunk.usage) {
        answer.usage = { inputTokens: chunk.usage.prompt_tokens, outputTokens: chunk.usage.completion_tokens };
      }
      const [choice] = chunk.choices ?? [];
      refusal += choice?.delta?.refusal ?? "";
      finishReason = choice?.finish_reason ?? finishReason;
      const text = choice?.delta?.content ?? "";
      answer.text += text;
      if (answer.text.length > LONGEST_ANSWER) throw new ModelFailure("TRUNCATED");
      if (text) request.onText(text);
    }
  } catch (error) {
    if (request.signal?.aborted) throw new ModelFailure("CANCELLED", null, error);
    throw watch.hasStalled() ? new ModelFailure("STALLED", null, error) : toModelFailure(error);
  } finally {
    watch.stop();
  }

  // The client ends an aborted stream without an error.
  if (request.signal?.aborted) throw new ModelFailure("CANCELLED");
  if (watch.hasStalled()) throw new ModelFailure("STALLED");
  if (refusal || finishReason === "content_filter") throw new ModelFailure("REFUSED");
  if (finishReason === "length") throw new ModelFailure("TRUNCATED");
  return answer;
}

function requestBody({ model, prompt, schema, format, includesUsage }: ModelRequest) {
  const body: OpenAI.ChatCompletionCreateParamsStreaming = {
    model,
    messages: [
      { role: "system", content: prompt.system },
      { role: "user", content: prompt.user },
    ],
    stream: true,
  };
  if (includesUsage) body.stream_options = { include_usage: true };
  if (format === "json_object") body.response_format = { type: "json_object" };
  if (format === "json_schema") {
    const { $schema: _dialect, ...shape } = z.toJSONSchema(schema.shape);
    body.response_format = { type: "json_schema", json_schema: { name: schema.name, strict: true, schema: shape } };
  }
  return body;
}

function watchSilence(stallTimeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let isStalled = false;
  const stall = () => {
    isStalled = true;
    controller.abort();
  };
  let timer = setTimeout(stall, stallTimeoutMs);
  return {
    signal: outer ? AbortSignal.any([outer, controller.signal]) : controller.signal,
    hasStalled: () => isStalled,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(stall, stallTimeoutMs);
    },
    stop: () => clearTimeout(timer),
  };
}
