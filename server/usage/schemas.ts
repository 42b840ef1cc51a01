import { z } from "zod";
import { auditOptionsSchema } from "../audits/schemas";

export const estimateAuditsSchema = z.object({
  siteIds: z.array(z.uuid()).max(50),
  /** A site that is still only an address. */
  hasNewSite: z.boolean().default(false),
  options: auditOptionsSchema.pick({ maxPages: true, sampleSize: true, runs: true, devices: true }),
});
export type EstimateAuditsInput = z.output<typeof estimateAuditsSchema>;
