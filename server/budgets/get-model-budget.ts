import { priceOf } from "../analysis/prices";
import type { TeamContext } from "../context";
import { env } from "../env";
import { MICROS_PER_USD } from "./constants";
import type { ModelBudget } from "./types";

/** What the team's language-model calls of this calendar month (UTC) used and cost, against its budget. */
export async function getModelBudget(ctx: Pick<TeamContext, "db" | "teamId" | "now">): Promise<ModelBudget> {
  const settings = env();
  const now = ctx.now();
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const resetsAt = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  const where = { teamId: ctx.teamId, createdAt: { gte: since } };
  const [team, used, unpricedCallCount] = await Promise.all([
    ctx.db.team.findUniqueOrThrow({ where: { id: ctx.teamId }, select: { modelBudgetMicros: true } }),
    ctx.db.modelUse.aggregate({
      where,
      _sum: { costMicros: true, promptTokens: true, completionTokens: true },
      _count: true,
    }),
    ctx.db.modelUse.count({ where: { ...where, costMicros: null } }),
  ]);
  const defaultMicros =
    settings.OPENAI_MONTHLY_BUDGET_USD === undefined ? null : settings.OPENAI_MONTHLY_BUDGET_USD * MICROS_PER_USD;
  const limitMicros = team.modelBudgetMicros ?? defaultMicros;
  const spentMicros = used._sum.costMicros ?? 0;
  const isSpent = limitMicros !== null && spentMicros >= limitMicros;
  return {
    model: settings.OPENAI_API_KEY ? settings.OPENAI_MODEL : null,
    price: priceOf(settings.OPENAI_MODEL, {
      input: settings.OPENAI_PRICE_INPUT,
      output: settings.OPENAI_PRICE_OUTPUT,
    }),
    limitMicros,
    isOwnLimit: team.modelBudgetMicros !== null,
    spentMicros,
    callCount: used._count,
    promptTokens: used._sum.promptTokens ?? 0,
    completionTokens: used._sum.completionTokens ?? 0,
    unpricedCallCount,
    resetsAt,
    refusal: isSpent ? `The team's budget for language models is spent until ${monthDay(resetsAt)} (UTC).` : null,
  };
}

function monthDay(date: Date): string {
  return date.toLocaleDateString("en-US", { month: "long", day: "numeric", timeZone: "UTC" });
}
