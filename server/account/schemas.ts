import { z } from "zod";
import { emailSchema, identitySchema } from "../auth/schemas";

export const deleteAccountSchema = identitySchema.extend({
  /** The account's own address, typed. */
  email: emailSchema,
  /** Teams that the person has seen will be deleted with the account. */
  teamIds: z.array(z.uuid()).max(1000),
});
export type DeleteAccountInput = z.output<typeof deleteAccountSchema>;
