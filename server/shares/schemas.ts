import { z } from "zod";
import { tokenSchema } from "@/server/auth/schemas";
import { DEFAULT_SHARE_LIFETIME_DAYS, SHARE_LABEL_MAX_LENGTH, SHARE_LIFETIME_DAYS } from "./constants";

export const createShareSchema = z.object({
  auditId: z.uuid(),
  label: z.string().trim().max(SHARE_LABEL_MAX_LENGTH, `Use at most ${SHARE_LABEL_MAX_LENGTH} characters.`).default(""),
  lifetimeDays: z.literal(SHARE_LIFETIME_DAYS, "Choose how long the link works.").default(DEFAULT_SHARE_LIFETIME_DAYS),
});
export type CreateShareInput = z.output<typeof createShareSchema>;

export const shareIdSchema = z.object({ shareId: z.uuid() });
export type ShareIdInput = z.output<typeof shareIdSchema>;

export const listSharesSchema = z.object({ auditId: z.uuid().optional() }).default({});
export type ListSharesInput = z.output<typeof listSharesSchema>;

export const shareTokenSchema = z.object({ token: tokenSchema });
export type ShareTokenInput = z.output<typeof shareTokenSchema>;
