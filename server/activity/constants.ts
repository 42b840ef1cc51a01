/**
 * Everything the log can hold, with the words between who did it and what it was done to: "Ada" "archived" "Halden".
 * The part before the dot is the group that the list filters by.
 */
export const ACTIONS = {
  "audit.created": "started an audit of",
  "audit.cancelled": "cancelled the audit of",
  "site.created": "added the site",
  "site.renamed": "renamed the site",
  "site.archived": "archived the site",
  "site.restored": "restored the site",
  "site.settings": "changed the settings of",
  "site.credentials": "changed the access data of",
  "site.proven": "proved to own",
  "share.created": "shared",
  "share.updated": "changed the link",
  "share.revoked": "revoked the link",
  "share.restored": "restored the link",
  "share.signed": "signed off",
  "mute.created": "muted",
  "mute.removed": "lifted the mute of",
  "finding.changed": "changed the state of",
  "finding.commented": "commented on",
  "annotation.created": "noted",
  "annotation.updated": "changed the note",
  "annotation.removed": "removed the note",
  "schedule.created": "scheduled audits of",
  "schedule.updated": "changed the schedule of",
  "schedule.paused": "paused the schedule of",
  "schedule.resumed": "resumed the schedule of",
  "schedule.removed": "removed the schedule of",
  "sentinel.saved": "set the watch on",
  "sentinel.removed": "ended the watch on",
  "hook.created": "made the deploy hook",
  "hook.revoked": "revoked the deploy hook",
  "token.created": "made the API token",
  "token.revoked": "revoked the API token",
  "webhook.created": "added the channel",
  "webhook.updated": "changed the channel",
  "webhook.removed": "removed the channel",
  "member.joined": "joined",
  "member.role": "changed the role of",
  "member.removed": "removed",
  "member.left": "left",
  "invitation.sent": "invited",
  "invitation.resent": "sent the invitation again to",
  "invitation.revoked": "withdrew the invitation of",
  "team.created": "created the team",
  "team.renamed": "renamed the team",
  "team.transferred": "handed the team over to",
  "team.brand": "changed the brand of",
  "team.logo": "changed the logo of",
  "team.budget": "changed the model budget of",
  "team.plan": "changed the plan of",
} as const;
export type ActivityAction = keyof typeof ACTIONS;

/** Groups as the filter names them, in its order. */
export const ACTIVITY_GROUPS = {
  audit: "Audits",
  site: "Sites",
  finding: "Findings",
  mute: "Mutes",
  annotation: "Notes",
  share: "Shared links",
  schedule: "Schedules",
  sentinel: "Watches",
  hook: "Deploy hooks",
  member: "Members",
  invitation: "Invitations",
  token: "API tokens",
  webhook: "Channels",
  team: "Team",
} as const;
export type ActivityGroup = keyof typeof ACTIVITY_GROUPS;

/** Days back from now; null is everything. */
export const ACTIVITY_PERIODS = { day: 1, week: 7, month: 30, quarter: 90 } as const;
export type ActivityPeriod = keyof typeof ACTIVITY_PERIODS;

export const ACTIVITY_PAGE_SIZE = 50;
/** Who acts when no person and no token does. */
export const SYSTEM_NAME = "Plumbline";
/** Longest label that is kept; the rest is cut. */
export const LABEL_MAX_LENGTH = 200;
