import { z } from "zod";
import { MAX_PAGES_LIMIT, MAX_SAMPLE_SIZE } from "./constants";

const patterns = z
  .array(z.string().trim().min(1).max(200, "A pattern has at most 200 characters."))
  .max(20, "Use at most 20 patterns.");

/** What one audit looks at. Defaults suit a first audit of an unknown site. */
export const auditOptionsSchema = z.object({
  maxPages: z.coerce
    .number("Enter a number of pages.")
    .int("Enter a whole number of pages.")
    .min(1, "Audit at least 1 page.")
    .max(MAX_PAGES_LIMIT, `At most ${MAX_PAGES_LIMIT.toLocaleString("en")} pages in one audit.`)
    .default(500),
  devices: z
    .array(z.enum(["mobile", "desktop"]))
    .min(1, "Choose at least one device.")
    .default(["mobile", "desktop"]),
  /** Pages measured in a browser; 0 skips measurement. */
  sampleSize: z.coerce
    .number("Enter a number of pages to measure.")
    .int("Enter a whole number of pages to measure.")
    .min(0, "Enter 0 or more pages to measure.")
    .max(MAX_SAMPLE_SIZE, `Measure at most ${MAX_SAMPLE_SIZE} pages.`)
    .default(5),
  /** Globs on path and query; empty means everything. */
  include: patterns.default([]),
  exclude: patterns.default([]),
});
export type AuditOptions = z.output<typeof auditOptionsSchema>;

export const createAuditsSchema = z.object({
  siteIds: z.array(z.uuid()).min(1, "Choose at least one site.").max(50, "Queue at most 50 audits at once."),
  options: auditOptionsSchema.prefault({}),
});
export type CreateAuditsInput = z.output<typeof createAuditsSchema>;

export const auditIdSchema = z.object({ auditId: z.uuid() });
export const auditIdsSchema = z.object({ auditIds: z.array(z.uuid()).min(1).max(50) });
