import { z } from "zod";
import { PLAN_NAMES } from "./constants";

const limit = z.number().int().min(0).nullable().optional();

/** Team.planLimits: what differs from the plan's own limits; null lifts one. */
export const planLimitsSchema = z.strictObject({
  pagesPerAudit: limit,
  auditsPerMonth: limit,
  concurrentAudits: limit,
  schedules: limit,
  seats: limit,
});
export type PlanOverrides = z.output<typeof planLimitsSchema>;

export const planNameSchema = z.enum(PLAN_NAMES);
