/** Minutes between two looks. */
export const EVERY_MINUTES = [5, 10, 15, 30, 60] as const;
export const DEFAULT_EVERY_MINUTES = 15;

/** Addresses watched beside the start page: each costs a request a look. */
export const MAX_URLS = 20;

/** One bad look may be a hiccup on the way; an alarm needs this many in a row. */
export const BAD_LOOKS_FOR_ALARM = 2;

/** Automatic renewal happens weeks before the end, so this late it has failed. */
export const CERTIFICATE_ALARM_DAYS = 7;

/** A sitemap with less than this share of its addresses has lost a part of the site. */
export const SITEMAP_ALARM_SHARE = 0.5;

export const WATCH_KINDS = ["status", "noindex", "canonical", "title", "robots", "sitemap", "certificate"] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** Alarms shown at once; older ones are of no use to anyone. */
export const MAX_ALARMS_SHOWN = 100;
