import { z } from "zod";
import { WATCH_KINDS, type WatchKind } from "./constants";

/** One thing as it was found, in words a customer can read: "200", "noindex", a title. */
interface Seen {
  outcome: "seen";
  value: string;
  /** Addresses of a sitemap, or days that a certificate is still valid. */
  count: number | null;
  /** A fault whatever it was before: no answer, an error, a certificate that ends. */
  isBroken: boolean;
}

export type Observation = { kind: WatchKind; url: string } & (
  | Seen
  /** Nothing can be said: a bot wall, a page that robots.txt closes to us, or one that did not answer. */
  | { outcome: "unverified"; reason: string }
  /** Left out this time. */
  | { outcome: "not-asked" }
);

const watchedSchema = z.object({
  kind: z.enum(WATCH_KINDS),
  url: z.string(),
  /** What it was when last in order; null when it never was. */
  good: z.string().nullable(),
  goodCount: z.number().nullable(),
  /** What was seen last. */
  seen: z.string().nullable(),
  seenCount: z.number().nullable(),
  /** Bad looks in a row. */
  badCount: z.number(),
  /** Why nothing could be seen this time. */
  unverified: z.string().nullable(),
});
export type Watched = z.output<typeof watchedSchema>;

export const sentinelStateSchema = z.object({
  watched: z.array(watchedSchema).default([]),
  /** Why the last look did not happen. */
  note: z.string().nullable().default(null),
  /** When the sitemap was last read, ISO 8601: it is read once an hour. */
  sitemapAt: z.string().nullable().default(null),
});
export type SentinelState = z.output<typeof sentinelStateSchema>;

export interface SentinelRow {
  siteId: string;
  siteName: string;
  startUrl: string;
  isOn: boolean;
  everyMinutes: number;
  urls: string[];
  lastCheckedAt: Date | null;
  openAlarmCount: number;
  /** Things that could be seen at the last look. */
  verifiedCount: number;
  /** Things that could not, with the reason. */
  unverified: { kind: WatchKind; url: string; reason: string }[];
  /** Bad once: an alarm if the next look agrees. */
  suspected: { kind: WatchKind; url: string; before: string | null; after: string }[];
  note: string | null;
}

export interface AlarmRow {
  id: string;
  siteId: string;
  siteName: string;
  kind: string;
  url: string;
  message: string;
  before: string | null;
  after: string | null;
  openedAt: Date;
  lastSeenAt: Date;
  closedAt: Date | null;
  /** Whether "this is intended" can close it. */
  isAcceptable: boolean;
}

/** What a look changed. */
export interface LookResult {
  openedCount: number;
  closedCount: number;
  /** Why there was no look; null when there was one. */
  skipped: string | null;
}
