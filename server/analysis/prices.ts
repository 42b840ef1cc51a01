import type { ModelUsage } from "./model-stream";

/** US dollars for a million tokens. */
export interface ModelPrice {
  input: number;
  output: number;
}

/** List prices of openai.com/api/pricing as known in 2025; OPENAI_PRICE_INPUT and OPENAI_PRICE_OUTPUT overrule them. */
const LIST_PRICES: Record<string, ModelPrice> = {
  "gpt-4.1": { input: 2, output: 8 },
  "gpt-4.1-mini": { input: 0.4, output: 1.6 },
  "gpt-4.1-nano": { input: 0.1, output: 0.4 },
  "gpt-4o": { input: 2.5, output: 10 },
  "gpt-4o-mini": { input: 0.15, output: 0.6 },
};

/** Names carry a date at their end ("gpt-4.1-mini-2025-04-14"), which does not change the price. */
export function priceOf(model: string, configured: Partial<ModelPrice> = {}): ModelPrice | null {
  const { input, output } = configured;
  if (input !== undefined && output !== undefined) return { input, output };
  return LIST_PRICES[model.replace(/-\d{4}-\d{2}-\d{2}$/, "")] ?? null;
}

/** Millionths of a dollar, rounded up; null without a price. A price per million tokens is millionths per token. */
export function costMicros(usage: ModelUsage, price: ModelPrice | null): number | null {
  return price && Math.ceil(usage.inputTokens * price.input + usage.outputTokens * price.output);
}
