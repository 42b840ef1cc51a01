import { z } from "zod";
import { ROLES } from "@/server/auth/constants";
import { emailSchema } from "@/server/auth/schemas";
import { CONTACT_MAX_LENGTH, FOOTER_MAX_LENGTH, LOGO_MAX_BYTES } from "./constants";

export const roleSchema = z.enum(ROLES);
export const teamNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name for the team.")
  .max(80, "Use at most 80 characters.");

export const teamNameInputSchema = z.object({ name: teamNameSchema });
export type TeamNameInput = z.output<typeof teamNameInputSchema>;

/** The team's own name, typed, to show that this team is meant. */
export const deleteTeamSchema = z.object({ name: z.string().trim().min(1, "Type the name of the team.").max(200) });
export type DeleteTeamInput = z.output<typeof deleteTeamSchema>;

export const teamIdSchema = z.object({ teamId: z.uuid() });
export type TeamIdInput = z.output<typeof teamIdSchema>;

export const inviteMemberSchema = z.object({ email: emailSchema, role: roleSchema.default("editor") });
export type InviteMemberInput = z.output<typeof inviteMemberSchema>;

export const invitationIdSchema = z.object({ invitationId: z.uuid() });
export type InvitationIdInput = z.output<typeof invitationIdSchema>;

export const changeRoleSchema = z.object({ userId: z.uuid(), role: roleSchema });
export type ChangeRoleInput = z.output<typeof changeRoleSchema>;

export const memberIdSchema = z.object({ userId: z.uuid() });
export type MemberIdInput = z.output<typeof memberIdSchema>;

/** Empty text means "the product's own". */
const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .transform((value) => value.replace(/\s+/g, " ") || null);

export const accentSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "Enter a colour like #0e6660.");

export const updateBrandingSchema = z.object({
  accent: accentSchema.nullable(),
  footer: optionalLine(FOOTER_MAX_LENGTH),
  contact: optionalLine(CONTACT_MAX_LENGTH),
});
export type UpdateBrandingInput = z.output<typeof updateBrandingSchema>;

// Base64 writes three bytes as four characters; the exact size is checked after decoding.
const maxBase64Length = Math.ceil(LOGO_MAX_BYTES / 3) * 4 + 4;

export const updateLogoSchema = z.object({
  logoBase64: z
    .base64("This file did not arrive whole. Choose it again.")
    .min(1, "This file is empty. Choose another one.")
    .max(maxBase64Length, "This file is larger than 2 MB. Choose a smaller one."),
});
export type UpdateLogoInput = z.output<typeof updateLogoSchema>;
