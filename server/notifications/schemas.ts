import { z } from "zod";
import { isTimeZone } from "../schedules/time-zone";
import { CHANNELS, EVENT_KINDS, MAX_MARKED } from "./constants";

export const listInboxSchema = z
  .object({ isUnreadOnly: z.boolean().default(false), cursor: z.uuid().nullish() })
  .prefault({});
export type ListInboxInput = z.output<typeof listInboxSchema>;

export const markReadSchema = z.object({
  notificationIds: z.array(z.uuid()).min(1).max(MAX_MARKED),
  isRead: z.boolean().default(true),
});
export type MarkReadInput = z.output<typeof markReadSchema>;

export const updatePreferenceSchema = z.discriminatedUnion("name", [
  z.object({ name: z.literal("kind"), kind: z.enum(EVENT_KINDS), channel: z.enum(CHANNELS), isOn: z.boolean() }),
  z.object({ name: z.literal("mailsOwnAudits"), isOn: z.boolean() }),
  z.object({
    name: z.literal("digest"),
    every: z.enum(["hourly", "daily"]),
    /** The person's clock, for the hour of daily digests; left out, it stays. */
    timeZone: z.string().max(100).refine(isTimeZone, "This time zone is not known.").optional(),
  }),
]);
export type UpdatePreferenceInput = z.output<typeof updatePreferenceSchema>;

/** Longest token that is looked at; real ones have about 150 characters. */
export const unsubscribeSchema = z.object({ token: z.string().min(1).max(400) });
export type UnsubscribeInput = z.output<typeof unsubscribeSchema>;
