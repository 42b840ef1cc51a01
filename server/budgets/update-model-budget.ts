import type { Verb } from "../context";
import { MICROS_PER_USD } from "./constants";
import { getModelBudget } from "./get-model-budget";
import type { UpdateModelBudgetInput } from "./schemas";
import type { ModelBudget } from "./types";

/** Set what the team may spend on language models a month; 0 switches them off, null is the installation's default. */
export async function updateModelBudget({ ctx, input }: Verb<UpdateModelBudgetInput>): Promise<ModelBudget> {
  await ctx.db.team.update({
    where: { id: ctx.teamId },
    data: { modelBudgetMicros: input.budgetUsd === null ? null : Math.round(input.budgetUsd * MICROS_PER_USD) },
  });
  return getModelBudget(ctx);
}
