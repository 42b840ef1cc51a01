import { z } from "zod";
import { DEFAULT_EVERY_MINUTES, EVERY_MINUTES, MAX_URLS } from "./constants";

export const saveSentinelSchema = z.object({
  siteId: z.uuid("Choose a site."),
  isOn: z.boolean().default(true),
  everyMinutes: z
    .union(
      EVERY_MINUTES.map((minutes) => z.literal(minutes)),
      "Choose how often to look.",
    )
    .default(DEFAULT_EVERY_MINUTES),
  /** Watched beside the start page. */
  urls: z
    .array(z.string().trim().min(1).max(2000))
    .max(MAX_URLS, `Watch at most ${MAX_URLS} addresses beside the start page.`)
    .default([]),
});
export type SaveSentinelInput = z.output<typeof saveSentinelSchema>;

export const sentinelSiteSchema = z.object({ siteId: z.uuid() });
export const listSentinelsSchema = z.object({ siteId: z.uuid().nullable().default(null) }).prefault({});
export const listAlarmsSchema = z
  .object({ siteId: z.uuid().nullable().default(null), isOpenOnly: z.boolean().default(false) })
  .prefault({});
export const alarmIdSchema = z.object({ alarmId: z.uuid() });
