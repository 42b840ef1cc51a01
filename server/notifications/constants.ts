/** What a team can be told. The names are also those of webhook events. */
export const EVENT_KINDS = [
  "audit.finished",
  "audit.failed",
  "score.dropped",
  "critical.new",
  "sentinel.alarm",
  "quota.low",
  "webhook.disabled",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Points between two audits of a site, scored under the same rules, from which a drop is told. */
export const SCORE_DROP_POINTS = 5;

/** Share of a quota or plan that must be used before somebody is told. */
export const QUOTA_LOW_SHARE = 0.8;

export const CHANNELS = ["inbox", "mail"] as const;
export type Channel = (typeof CHANNELS)[number];

interface KindText {
  label: string;
  hint: string;
  /** Only admins and owners hear of it: others can do nothing about it. */
  forManagers: boolean;
  /** What holds until a person says otherwise. */
  defaults: Record<Channel, boolean>;
}

export const KINDS: Record<EventKind, KindText> = {
  "audit.finished": {
    label: "Audit finished",
    hint: "Any audit of the team, whoever or whatever started it.",
    forManagers: false,
    defaults: { inbox: true, mail: false },
  },
  "audit.failed": {
    label: "Audit failed",
    hint: "An audit stopped before its end.",
    forManagers: false,
    defaults: { inbox: true, mail: true },
  },
  "score.dropped": {
    label: "Score dropped",
    hint: `${SCORE_DROP_POINTS} points or more below the site's last audit of the same extent, under the same rules.`,
    forManagers: false,
    defaults: { inbox: true, mail: true },
  },
  "critical.new": {
    label: "New critical findings",
    hint: "Critical findings that the site's last audit of the same extent did not have.",
    forManagers: false,
    defaults: { inbox: true, mail: true },
  },
  "sentinel.alarm": {
    label: "Alarm of a watch",
    hint: "The light watch between audits saw something wrong twice in a row.",
    forManagers: false,
    defaults: { inbox: true, mail: true },
  },
  "quota.low": {
    label: "Quota low",
    hint: `${QUOTA_LOW_SHARE * 100}% of the plan's audits, or of the day's PageSpeed requests, are used.`,
    forManagers: true,
    defaults: { inbox: true, mail: true },
  },
  "webhook.disabled": {
    label: "Channel switched off",
    hint: "A webhook or Slack channel failed for days and was switched off.",
    forManagers: true,
    defaults: { inbox: true, mail: true },
  },
};

/**
 * Preferences beside the kinds. "audit.own" is the mail that goes out at once to whoever started an audit; "digest" with
 * the channel "daily" gathers a day's mail instead of an hour's.
 */
export const OWN_AUDIT = "audit.own";
export const DIGEST = "digest";

/** Daily digests go out at this hour, by the person's clock. */
export const DIGEST_HOUR = 8;
/** An hourly digest waits this long for company: what happens together comes in one mail. */
export const DIGEST_WAIT_MS = 3 * 60_000;
/** Older than this it is no news, and never mailed. */
export const DIGEST_MAX_AGE_MS = 2 * 86_400_000;
/** Lines of one digest; the rest is counted. */
export const DIGEST_LINES = 30;

export const INBOX_PAGE_SIZE = 20;
/** At most so many are marked in one request. */
export const MAX_MARKED = 1_000;
export const INBOX_KEPT_DAYS = 90;
/** How often an open dashboard asks whether there is news. */
export const INBOX_POLL_MS = 20_000;
