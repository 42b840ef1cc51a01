import { describe, expect, it } from "vitest";
import { costMicros, priceOf } from "@/server/analysis/prices";

describe("the price of a model", () => {
  it("is the list price, also of a dated version", () => {
    expect(priceOf("gpt-4.1-mini")).toEqual({ input: 0.4, output: 1.6 });
    expect(priceOf("gpt-4.1-mini-2025-04-14")).toEqual(priceOf("gpt-4.1-mini"));
  });

  it("is unknown rather than guessed", () => {
    expect(priceOf("llama-3.3-70b")).toBeNull();
    expect(priceOf("llama-3.3-70b", { input: 1 })).toBeNull();
  });

  it("is what the installation says, first of all", () => {
    expect(priceOf("gpt-4.1-mini", { input: 1, output: 2 })).toEqual({ input: 1, output: 2 });
  });

  it("makes millionths of a dollar, rounded up, and nothing without a price", () => {
    expect(costMicros({ inputTokens: 1_000_000, outputTokens: 1_000_000 }, { input: 0.4, output: 1.6 })).toBe(
      2_000_000,
    );
    expect(costMicros({ inputTokens: 1, outputTokens: 0 }, { input: 0.4, output: 1.6 })).toBe(1);
    expect(costMicros({ inputTokens: 9, outputTokens: 9 }, null)).toBeNull();
  });
});
