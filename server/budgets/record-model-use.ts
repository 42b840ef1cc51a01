import type { ModelUsage } from "../analysis/model-stream";
import { costMicros, priceOf } from "../analysis/prices";
import type { TeamContext } from "../context";
import { env } from "../env";

export interface ModelCall {
  purpose: "analysis" | "question";
  auditId: string;
  model: string | null;
  usage: ModelUsage | null;
}

/** Write down what a call used, also when its answer was not kept. Returns the cost, null when it is not known. */
export async function recordModelUse(ctx: TeamContext, call: ModelCall): Promise<number | null> {
  const { model, usage } = call;
  if (!model || !usage) return null;
  const { OPENAI_PRICE_INPUT: input, OPENAI_PRICE_OUTPUT: output, OPENAI_MODEL } = env();
  const price = priceOf(model, { input, output }) ?? priceOf(OPENAI_MODEL, { input, output });
  const cost = costMicros(usage, price);
  await ctx.db.modelUse.create({
    data: {
      teamId: ctx.teamId,
      auditId: call.auditId,
      purpose: call.purpose,
      model,
      promptTokens: usage.inputTokens,
      completionTokens: usage.outputTokens,
      costMicros: cost,
      createdAt: ctx.now(),
    },
  });
  return cost;
}
