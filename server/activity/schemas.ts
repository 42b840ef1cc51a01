import { z } from "zod";
import { ACTIVITY_GROUPS, ACTIVITY_PERIODS, type ActivityGroup, type ActivityPeriod } from "./constants";

const groups = Object.keys(ACTIVITY_GROUPS) as ActivityGroup[];
const periods = Object.keys(ACTIVITY_PERIODS) as ActivityPeriod[];

export const activityFilterSchema = z.object({
  /** Ids of people, "token" for API tokens or "system"; none means everybody. */
  people: z
    .array(z.union([z.uuid(), z.literal(["token", "system"])]))
    .max(100)
    .default([]),
  groups: z.array(z.enum(groups)).default([]),
  period: z.enum(periods).nullable().default(null),
});
export type ActivityFilter = z.output<typeof activityFilterSchema>;

export const listActivitySchema = activityFilterSchema.extend({
  page: z.number().int().min(1).max(10_000).default(1),
});
export type ListActivityInput = z.output<typeof listActivitySchema>;
