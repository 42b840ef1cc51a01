import { z } from "zod";
import { SEVERITIES } from "../rules/types";

export const listCausesSchema = z.object({
  auditId: z.uuid(),
  severity: z.array(z.enum(SEVERITIES)).default([]),
  search: z.string().trim().max(200).default(""),
});
export type ListCausesInput = z.input<typeof listCausesSchema>;

export const getCauseSchema = z.object({
  auditId: z.uuid(),
  causeId: z.string().min(1).max(120),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
export type GetCauseInput = z.input<typeof getCauseSchema>;
