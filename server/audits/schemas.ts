import { z } from "zod";
import { MAX_PAGES_LIMIT, MAX_SAMPLE_SIZE, MEASURE_RUNS, RENDER_MODES } from "./constants";

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
  /** Measurements of each page, of which the median stands for all; more of them are steadier and take longer. */
  runs: z.coerce
    .number("Choose 1, 3 or 5 runs.")
    .refine((count) => MEASURE_RUNS.some((choice) => choice === count), "Choose 1, 3 or 5 runs.")
    .default(1),
  /** Which pages are also opened in a browser: shells and one page a template, every page, or none. */
  render: z.enum(RENDER_MODES, "Choose auto, all or off.").default("auto"),
  /** Pages that the server says are as they were in the last audit are not sent again; rules run on all of them anew. */
  reusesUnchanged: z.boolean().default(true),
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
