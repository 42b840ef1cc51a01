import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { MICROS_PER_USD } from "./constants";
import { getModelBudget } from "./get-model-budget";
import type { UpdateModelBudgetInput } from "./schemas";
import type { ModelBudget } from "./types";

/** Set what the team may spend on language models a month; 0 switches them off, null is the installation's default. */
export async function updateModelBudget({ ctx, input }: Verb<UpdateModelBudgetInput>): Promise<ModelBudget> {
  const { teamId, actor } = ctx;
  const { budgetUsd } = input;
  await ctx.db.$transaction(async (tx) => {
    const team = await tx.team.update({
      where: { id: teamId },
      data: { modelBudgetMicros: budgetUsd === null ? null : Math.round(budgetUsd * MICROS_PER_USD) },
      select: { name: true },
    });
    const data = { budgetUsd };
    await recordActivity(tx, {
      teamId,
      actor,
      action: "team.budget",
      subjectId: teamId,
      subjectLabel: team.name,
      data,
    });
  });
  return getModelBudget(ctx);
}
