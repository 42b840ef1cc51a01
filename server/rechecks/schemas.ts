import { z } from "zod";

const auditId = z.uuid();
const ruleId = z.string().min(1).max(100);
const url = z.string().min(1).max(4000);

/** One finding is a rule on a target; a null address is the site as a whole. */
export const recheckTargetSchema = z.discriminatedUnion("scope", [
  z.object({ scope: z.literal("finding"), auditId, ruleId, url: url.nullable() }),
  z.object({ scope: z.literal("page"), auditId, url }),
  z.object({ scope: z.literal("rule"), auditId, ruleId }),
]);
export type RecheckTarget = z.infer<typeof recheckTargetSchema>;

export const recheckIdSchema = z.object({ recheckId: z.uuid() });

/** Re-checks that touched findings of a rule or of a page. */
export const listRechecksSchema = z.object({ auditId, ruleId: ruleId.nullish(), url: url.nullish() });
export type ListRechecksInput = z.infer<typeof listRechecksSchema>;
