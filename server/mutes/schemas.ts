import { z } from "zod";
import { MAX_REASON_LENGTH, MUTE_DAYS } from "./constants";

export const createMuteSchema = z.object({
  /** An audit of the site, for context: its score is worked out again at once. */
  auditId: z.uuid(),
  ruleId: z.string().min(1).max(100),
  /** Glob on path and query as in include patterns; "*" is every page and the site itself. */
  urlPattern: z.string().trim().min(1, "Enter a pattern, or * for everything.").max(200).default("*"),
  reason: z
    .string()
    .trim()
    .min(3, "Say in a few words why this does not count.")
    .max(MAX_REASON_LENGTH, `A reason has at most ${MAX_REASON_LENGTH} characters.`),
  /** null: until somebody lifts it. */
  days: z
    .union(MUTE_DAYS.map((days) => z.literal(days)))
    .nullable()
    .default(null),
});
export type CreateMuteInput = z.output<typeof createMuteSchema>;

export const muteIdSchema = z.object({ muteId: z.uuid() });
export const listMutesSchema = z.object({ siteId: z.uuid() });
