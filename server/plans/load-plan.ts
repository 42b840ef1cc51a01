import type { DbTransaction } from "../db/client";
import type { TeamId } from "../db/team-id";
import { PLANS, type Plan, type PlanLimits, type PlanName } from "./constants";
import { type PlanOverrides, planLimitsSchema, planNameSchema } from "./schemas";

export interface TeamPlan extends Plan {
  name: PlanName;
  /** Limits agreed for this team alone. */
  overridden: (keyof PlanLimits)[];
}

/** The team's plan with its own agreements. A plan or agreement that cannot be read limits like "free", never lifts. */
export async function loadPlan(db: Pick<DbTransaction, "team">, teamId: TeamId): Promise<TeamPlan> {
  const team = await db.team.findUniqueOrThrow({ where: { id: teamId }, select: { plan: true, planLimits: true } });
  return readPlan(team.plan, team.planLimits);
}

export function readPlan(plan: string, planLimits: unknown): TeamPlan {
  const name = planNameSchema.catch("free").parse(plan);
  const overrides = planLimitsSchema.catch({}).parse(planLimits ?? {});
  const { label, limits } = PLANS[name];
  return { name, label, limits: withOverrides(limits, overrides), overridden: overriddenOf(overrides) };
}

function withOverrides(limits: PlanLimits, overrides: PlanOverrides): PlanLimits {
  const merged = { ...limits };
  for (const key of overriddenOf(overrides)) merged[key] = overrides[key] ?? null;
  return merged;
}

function overriddenOf(overrides: PlanOverrides): (keyof PlanLimits)[] {
  return (Object.keys(overrides) as (keyof PlanLimits)[]).filter((key) => overrides[key] !== undefined);
}
