import { z } from "zod";
import { tokenSchema } from "@/server/auth/schemas";
import {
  DEFAULT_SHARE_LIFETIME_DAYS,
  MAX_SHARE_DOMAINS,
  SHARE_COMMENT_MAX_LENGTH,
  SHARE_COMMENT_NAME_MAX_LENGTH,
  SHARE_LABEL_MAX_LENGTH,
  SHARE_LIFETIME_DAYS,
  SHARE_PASSWORD_MAX_LENGTH,
  SHARE_PASSWORD_MIN_LENGTH,
  SHARE_SECTIONS,
} from "./constants";

const labelSchema = z.string().trim().max(SHARE_LABEL_MAX_LENGTH, `Use at most ${SHARE_LABEL_MAX_LENGTH} characters.`);
const lifetimeSchema = z.literal(SHARE_LIFETIME_DAYS, "Choose how long the link works.");

export const sharePasswordSchema = z
  .string()
  .min(SHARE_PASSWORD_MIN_LENGTH, `Use at least ${SHARE_PASSWORD_MIN_LENGTH} characters.`)
  .max(SHARE_PASSWORD_MAX_LENGTH, `Use at most ${SHARE_PASSWORD_MAX_LENGTH} characters.`);

/** "example.com", also when written "@Example.com". Names below it are other domains. */
export const emailDomainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .transform((domain) => domain.replace(/^@/, ""))
  .pipe(
    z
      .string()
      .max(253, "This domain is too long.")
      .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/, "Enter domains like example.com."),
  );

/** What a link shows and to whom. Left out: everything, to anyone with the link. */
const settings = {
  sections: z.array(z.enum(SHARE_SECTIONS)).min(1, "Choose at least one part of the report.").optional(),
  /** Only readers with an address at one of these, proven by a mailed link; empty means anyone. */
  allowedDomains: z
    .array(emailDomainSchema)
    .max(MAX_SHARE_DOMAINS, `Use at most ${MAX_SHARE_DOMAINS} domains.`)
    .optional(),
  hidesEvidence: z.boolean().optional(),
  allowsComments: z.boolean().optional(),
};

export const createShareSchema = z.object({
  auditId: z.uuid(),
  /** Shows the newest finished audit of this audit's site instead of this one. */
  isPortal: z.boolean().optional(),
  label: labelSchema.default(""),
  lifetimeDays: lifetimeSchema.default(DEFAULT_SHARE_LIFETIME_DAYS),
  password: sharePasswordSchema.optional(),
  ...settings,
});
export type CreateShareInput = z.output<typeof createShareSchema>;

/** What is left out stays as it is. */
export const updateShareSchema = z.object({
  shareId: z.uuid(),
  label: labelSchema.optional(),
  /** From now on. */
  lifetimeDays: lifetimeSchema.optional(),
  /** null takes it away. */
  password: sharePasswordSchema.nullable().optional(),
  ...settings,
});
export type UpdateShareInput = z.output<typeof updateShareSchema>;

export const shareIdSchema = z.object({ shareId: z.uuid() });
export type ShareIdInput = z.output<typeof shareIdSchema>;

export const hideCommentSchema = z.object({ commentId: z.uuid(), isHidden: z.boolean() });
export type HideCommentInput = z.output<typeof hideCommentSchema>;

export const listSharesSchema = z.object({ auditId: z.uuid().optional() }).default({});
export type ListSharesInput = z.output<typeof listSharesSchema>;

export const shareTokenSchema = z.object({ token: tokenSchema });
export type ShareTokenInput = z.output<typeof shareTokenSchema>;

export const readerNameSchema = z.string().trim().min(1).max(SHARE_COMMENT_NAME_MAX_LENGTH);

export const shareCommentSchema = z.object({
  name: readerNameSchema,
  text: z.string().trim().min(1).max(SHARE_COMMENT_MAX_LENGTH),
  /** Empty for the report as a whole. */
  ruleId: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/)
    .default(""),
});
