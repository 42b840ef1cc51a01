import { z } from "zod";
import { CHANGE_CLASSES } from "./constants";

export const compareSchema = z.object({
  auditId: z.uuid(),
  /** null: the finished audit of the site before this one. */
  withId: z.uuid().nullable().default(null),
});

export const listChangesSchema = compareSchema.extend({
  withId: z.uuid(),
  ruleId: z.string().max(100).nullable().default(null),
  change: z.enum(CHANGE_CLASSES),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

export const pageHistorySchema = z.object({ auditId: z.uuid(), pageId: z.uuid() });
export const timelineSchema = z.object({ siteId: z.uuid() });
