import { z } from "zod";
import { DEFAULT_TOKEN_LIFETIME_DAYS, TOKEN_LIFETIME_DAYS } from "./constants";

export const createTokenSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Name the token for where it is used, such as GitHub Actions.")
    .max(80, "A name has at most 80 characters."),
  /** False: it may read and change nothing. */
  canWrite: z.boolean().default(false),
  lifetimeDays: z.literal(TOKEN_LIFETIME_DAYS, "Choose how long the token works.").default(DEFAULT_TOKEN_LIFETIME_DAYS),
});
export type CreateTokenInput = z.output<typeof createTokenSchema>;

export const tokenIdSchema = z.object({ tokenId: z.uuid() });
