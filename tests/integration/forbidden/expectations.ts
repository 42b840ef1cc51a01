import { randomUUID } from "node:crypto";
import type { TeamId } from "@/server/db/team-id";

/** Least standing that a procedure asks for. */
export type Access = "public" | "account" | "read" | "edit" | "manage" | "own";

/** Ids of things that belong to one team. */
export interface Ids {
  auditId: string;
  siteId: string;
  pageId: string;
  measurementId: string;
  shareId: string;
  shareCommentId: string;
  mailId: string;
  muteId: string;
  questionId: string;
  recheckId: string;
  scheduleId: string;
  hookId: string;
  alarmId: string;
  earlierAuditId: string;
  annotationId: string;
  notificationId: string;
  webhookId: string;
  deliveryId: string;
  findingKey: string;
  findingCommentId: string;
  viewId: string;
  invitationId: string;
  tokenId: string;
  sessionId: string;
  userId: string;
  teamId: TeamId;
}

export interface Expectation {
  access: Access;
  /** Valid input that names the ids; left out for procedures without input. */
  input?: (ids: Ids) => unknown;
  /**
   * For someone of another team: "hidden" is the very NOT_FOUND of a thing that does not exist; "nothing" is an answer
   * that holds nothing of the team; "own" concerns the caller's own team or account only.
   */
  foreign: "hidden" | "nothing" | "own";
}

const audit = ({ auditId }: Ids) => ({ auditId });
const audits = ({ auditId }: Ids) => ({ auditIds: [auditId] });
const site = ({ siteId }: Ids) => ({ siteId });
const schedule = ({ scheduleId }: Ids) => ({ scheduleId });
const share = ({ shareId }: Ids) => ({ shareId });

const findingOf = ({ auditId, findingKey }: Ids) => ({ auditId, ruleId: "missing-title", key: findingKey });

/** One row a procedure: a new procedure without a row fails the suite. */
export const EXPECTATIONS: Record<string, Expectation> = {
  "account.signInWays": { access: "public", foreign: "own" },
  "account.signUp": { access: "public", foreign: "own" },
  "account.verifyEmail": { access: "public", foreign: "own" },
  "account.requestReset": { access: "public", foreign: "own" },
  "account.resetPassword": { access: "public", foreign: "own" },
  "account.requestSignInLink": { access: "public", foreign: "own" },
  // Closed to whole sign-ins as well: tests/integration/auth/second-factor.test.ts.
  "account.passSecondFactor": { access: "public", foreign: "own" },
  "account.startSecondFactor": { access: "account", input: () => ({ password: "not mine" }), foreign: "own" },
  "account.confirmSecondFactor": {
    access: "account",
    input: () => ({ ticket: "x".repeat(40), code: "123456" }),
    foreign: "own",
  },
  "account.renewRecoveryCodes": { access: "account", input: () => ({ password: "not mine" }), foreign: "own" },
  "account.disableSecondFactor": { access: "account", input: () => ({ password: "not mine" }), foreign: "own" },
  "account.me": { access: "account", foreign: "own" },
  "account.updateProfile": { access: "account", input: () => ({ name: "Mallory" }), foreign: "own" },
  "account.changePassword": {
    access: "account",
    input: () => ({ currentPassword: "not the one I have", newPassword: "a long enough passphrase" }),
    foreign: "own",
  },
  "account.requestVerification": { access: "account", foreign: "own" },
  "account.teamFates": { access: "account", foreign: "own" },
  "account.delete": {
    access: "account",
    input: ({ teamId }) => ({ password: "not mine", email: "not-mine@example.test", teamIds: [teamId] }),
    foreign: "own",
  },
  "account.sessions": { access: "account", foreign: "own" },
  "account.revokeSession": { access: "account", input: ({ sessionId }) => ({ sessionId }), foreign: "hidden" },
  "account.revokeOtherSessions": { access: "account", foreign: "own" },

  "activity.list": { access: "manage", input: () => ({}), foreign: "own" },

  "audits.list": { access: "read", input: ({ siteId }) => ({ siteId }), foreign: "nothing" },
  "audits.create": { access: "edit", input: ({ siteId }) => ({ siteIds: [siteId] }), foreign: "hidden" },
  "audits.rerun": { access: "edit", input: audits, foreign: "nothing" },
  "audits.cancel": { access: "edit", input: audit, foreign: "hidden" },
  "audits.analyse": { access: "edit", input: audits, foreign: "nothing" },
  "audits.watch": { access: "read", input: audit, foreign: "hidden" },

  "budgets.model": { access: "read", foreign: "own" },
  "budgets.updateModel": { access: "manage", input: () => ({ budgetUsd: 1 }), foreign: "own" },

  "causes.list": { access: "read", input: audit, foreign: "hidden" },
  "causes.get": { access: "read", input: ({ auditId }) => ({ auditId, causeId: "any" }), foreign: "hidden" },
  "causes.fixes": { access: "read", input: ({ auditId }) => ({ auditId, causeId: "any" }), foreign: "hidden" },

  "deploys.list": { access: "read", input: site, foreign: "nothing" },
  "deploys.create": { access: "edit", input: ({ siteId }) => ({ siteId, name: "Production" }), foreign: "hidden" },
  "deploys.revoke": { access: "edit", input: ({ hookId }) => ({ hookId }), foreign: "hidden" },

  "mail.list": { access: "read", foreign: "own" },
  "mail.get": { access: "read", input: ({ mailId }) => ({ mailId }), foreign: "hidden" },

  "mutes.list": { access: "read", input: site, foreign: "nothing" },
  "mutes.create": {
    access: "edit",
    input: ({ auditId }) => ({ auditId, ruleId: "title-missing", reason: "No reason." }),
    foreign: "hidden",
  },
  "mutes.remove": { access: "edit", input: ({ muteId }) => ({ muteId }), foreign: "hidden" },

  "notifications.list": { access: "read", foreign: "own" },
  "notifications.unread": { access: "read", foreign: "own" },
  "notifications.markRead": {
    access: "read",
    input: ({ notificationId }) => ({ notificationIds: [notificationId] }),
    foreign: "nothing",
  },
  "notifications.markAllRead": { access: "read", foreign: "own" },
  "notifications.preferences": { access: "read", foreign: "own" },
  "notifications.updatePreference": {
    access: "read",
    input: () => ({ name: "digest", every: "daily" }),
    foreign: "own",
  },
  "notifications.unsubscribe": { access: "public", foreign: "own" },

  "questions.ask": { access: "edit", input: ({ auditId }) => ({ auditId, text: "What is wrong?" }), foreign: "hidden" },
  "questions.list": { access: "read", input: audit, foreign: "hidden" },

  "quota.ledger": { access: "read", foreign: "own" },
  "rechecks.request": {
    access: "edit",
    input: ({ auditId }) => ({ auditId, scope: "rule", ruleId: "title-missing" }),
    foreign: "hidden",
  },
  "rechecks.list": { access: "read", input: audit, foreign: "hidden" },
  "rechecks.get": { access: "read", input: ({ recheckId }) => ({ recheckId }), foreign: "hidden" },

  "results.audit": { access: "read", input: audit, foreign: "hidden" },
  "results.issues": { access: "read", input: audit, foreign: "hidden" },
  "results.issue": {
    access: "read",
    input: ({ auditId }) => ({ auditId, ruleId: "title-missing" }),
    foreign: "hidden",
  },
  "results.findings": { access: "read", input: audit, foreign: "nothing" },
  "results.pages": { access: "read", input: audit, foreign: "nothing" },
  "results.page": { access: "read", input: ({ auditId, pageId }) => ({ auditId, pageId }), foreign: "hidden" },
  "results.skipped": { access: "read", input: audit, foreign: "nothing" },
  "results.measurements": { access: "read", input: audit, foreign: "nothing" },
  "results.measurement": {
    access: "read",
    input: ({ auditId, measurementId }) => ({ auditId, measurementId }),
    foreign: "hidden",
  },
  "results.statusCounts": { access: "read", input: audit, foreign: "nothing" },
  "results.analysis": { access: "read", input: audit, foreign: "nothing" },

  "schedules.list": { access: "read", input: site, foreign: "nothing" },
  "schedules.create": {
    access: "edit",
    input: ({ siteId }) => ({ siteId, frequency: "daily", hour: 3, timeZone: "UTC" }),
    foreign: "hidden",
  },
  "schedules.update": {
    access: "edit",
    input: ({ scheduleId }) => ({ scheduleId, frequency: "daily", hour: 4, timeZone: "UTC", options: {} }),
    foreign: "hidden",
  },
  "schedules.pause": { access: "edit", input: ({ scheduleId }) => ({ scheduleId, isOn: false }), foreign: "hidden" },
  "schedules.runNow": { access: "edit", input: schedule, foreign: "hidden" },
  "schedules.remove": { access: "edit", input: schedule, foreign: "hidden" },

  "sentinels.list": { access: "read", input: site, foreign: "nothing" },
  "sentinels.alarms": { access: "read", input: site, foreign: "nothing" },
  "sentinels.save": { access: "edit", input: site, foreign: "hidden" },
  "sentinels.remove": { access: "edit", input: site, foreign: "hidden" },
  "sentinels.acceptAlarm": { access: "edit", input: ({ alarmId }) => ({ alarmId }), foreign: "hidden" },

  "shares.list": { access: "read", input: audit, foreign: "nothing" },
  "shares.create": { access: "edit", input: audit, foreign: "hidden" },
  "shares.revoke": { access: "edit", input: share, foreign: "hidden" },
  "shares.restore": { access: "edit", input: share, foreign: "hidden" },
  "shares.get": { access: "read", input: share, foreign: "hidden" },
  "shares.update": { access: "edit", input: ({ shareId }) => ({ shareId, label: "Taken over" }), foreign: "hidden" },
  "shares.withdrawSignOff": { access: "edit", input: share, foreign: "hidden" },
  "shares.hideComment": {
    access: "edit",
    input: ({ shareCommentId }) => ({ commentId: shareCommentId, isHidden: true }),
    foreign: "hidden",
  },

  "sites.list": { access: "read", foreign: "own" },
  "sites.get": { access: "read", input: site, foreign: "hidden" },
  "sites.create": { access: "edit", input: () => ({ url: `https://${randomUUID()}.example/` }), foreign: "own" },
  "sites.update": { access: "edit", input: ({ siteId }) => ({ siteId, name: "Taken over" }), foreign: "hidden" },
  "sites.updateSettings": {
    access: "edit",
    input: ({ siteId }) => ({ siteId, hasSubdomains: true, ignoresRobots: false, requestsPerSecond: null }),
    foreign: "hidden",
  },
  "sites.updateCredentials": {
    access: "edit",
    input: ({ siteId }) => ({ siteId, part: "cookie", cookie: null }),
    foreign: "hidden",
  },
  "sites.checkProof": { access: "edit", input: site, foreign: "hidden" },
  "sites.testPatterns": {
    access: "edit",
    input: ({ siteId }) => ({ siteId, include: [], exclude: [] }),
    foreign: "hidden",
  },
  "sites.archive": { access: "edit", input: site, foreign: "hidden" },
  "sites.restore": { access: "edit", input: site, foreign: "hidden" },

  "teams.invitation": { access: "public", foreign: "own" },
  "teams.list": { access: "account", foreign: "own" },
  "teams.create": { access: "account", input: () => ({ name: "Another" }), foreign: "own" },
  "teams.switch": { access: "account", input: ({ teamId }) => ({ teamId }), foreign: "hidden" },
  "teams.acceptInvitation": { access: "account", input: () => ({ token: "x".repeat(43) }), foreign: "own" },
  "teams.members": { access: "read", foreign: "own" },
  "teams.branding": { access: "read", foreign: "own" },
  "teams.leave": { access: "read", foreign: "own" },
  "teams.invitations": { access: "manage", foreign: "own" },
  "teams.invite": { access: "manage", input: () => ({ email: `${randomUUID()}@example.test` }), foreign: "own" },
  "teams.resendInvitation": { access: "manage", input: ({ invitationId }) => ({ invitationId }), foreign: "hidden" },
  "teams.transfer": { access: "own", input: ({ userId }) => ({ userId }), foreign: "hidden" },
  "teams.delete": { access: "own", input: () => ({ name: "No such name" }), foreign: "own" },
  "teams.revokeInvitation": { access: "manage", input: ({ invitationId }) => ({ invitationId }), foreign: "hidden" },
  "teams.changeRole": { access: "manage", input: ({ userId }) => ({ userId, role: "viewer" }), foreign: "hidden" },
  "teams.removeMember": { access: "manage", input: ({ userId }) => ({ userId }), foreign: "hidden" },
  "teams.rename": { access: "manage", input: () => ({ name: "Renamed" }), foreign: "own" },
  "teams.updateBranding": {
    access: "manage",
    input: () => ({ accent: null, footer: "", contact: "" }),
    foreign: "own",
  },
  "teams.updateLogo": { access: "manage", input: () => ({ logoBase64: "AAAA" }), foreign: "own" },
  "teams.removeLogo": { access: "manage", foreign: "own" },

  "tokens.list": { access: "manage", foreign: "own" },
  "tokens.create": { access: "manage", input: () => ({ name: "Mine" }), foreign: "own" },
  "tokens.revoke": { access: "manage", input: ({ tokenId }) => ({ tokenId }), foreign: "hidden" },
  "usage.get": { access: "read", foreign: "own" },
  "usage.estimate": {
    access: "read",
    input: ({ siteId }) => ({
      siteIds: [siteId],
      options: { maxPages: 10, sampleSize: 1, runs: 1, devices: ["mobile"] },
    }),
    foreign: "nothing",
  },

  "webhooks.list": { access: "manage", foreign: "own" },
  "webhooks.create": {
    access: "manage",
    input: () => ({ kind: "webhook", name: "Mine", url: "https://hooks.example/", events: ["audit.finished"] }),
    foreign: "own",
  },
  "webhooks.update": { access: "manage", input: ({ webhookId }) => ({ webhookId, isOn: false }), foreign: "hidden" },
  "webhooks.remove": { access: "manage", input: ({ webhookId }) => ({ webhookId }), foreign: "hidden" },
  "webhooks.rotateSecret": { access: "manage", input: ({ webhookId }) => ({ webhookId }), foreign: "hidden" },
  "webhooks.test": { access: "manage", input: ({ webhookId }) => ({ webhookId }), foreign: "hidden" },
  "webhooks.deliveries": { access: "manage", input: ({ webhookId }) => ({ webhookId }), foreign: "hidden" },
  "webhooks.redeliver": { access: "manage", input: ({ deliveryId }) => ({ deliveryId }), foreign: "hidden" },

  "work.get": {
    access: "read",
    input: ({ auditId, findingKey }) => ({ auditId, keys: [findingKey] }),
    foreign: "hidden",
  },
  "work.byRule": { access: "read", input: audit, foreign: "nothing" },
  "work.change": {
    access: "edit",
    input: ({ auditId, findingKey }) => ({ auditId, target: { keys: [findingKey] }, change: { status: "done" } }),
    foreign: "hidden",
  },
  "work.undo": {
    access: "edit",
    input: ({ auditId }) => ({ auditId, changedAt: new Date(0), before: [] }),
    foreign: "hidden",
  },
  "work.mute": {
    access: "edit",
    input: ({ auditId, findingKey }) => ({ auditId, target: { keys: [findingKey] }, reason: "No reason." }),
    foreign: "hidden",
  },
  "work.unmute": { access: "edit", input: ({ muteId }) => ({ muteIds: [muteId] }), foreign: "hidden" },
  "work.comments": { access: "read", input: findingOf, foreign: "hidden" },
  "work.addComment": { access: "edit", input: (ids) => ({ ...findingOf(ids), text: "Mine now." }), foreign: "hidden" },
  // Comments of others are out of reach within the team as well: tests/integration/work/comments.test.ts.
  "work.removeComment": {
    access: "edit",
    input: ({ findingCommentId }) => ({ commentId: findingCommentId }),
    foreign: "hidden",
  },
  "work.assigned": { access: "read", input: () => ({}), foreign: "own" },
  "work.views": { access: "read", input: () => ({}), foreign: "own" },
  "work.saveView": {
    access: "read",
    input: () => ({ screen: "issues", name: "Mine", query: "status=open" }),
    foreign: "own",
  },
  "work.removeView": { access: "read", input: ({ viewId }) => ({ viewId }), foreign: "hidden" },

  "compare.get": { access: "read", input: ({ auditId }) => ({ auditId }), foreign: "hidden" },
  "compare.changes": {
    access: "read",
    input: ({ auditId, earlierAuditId }) => ({ auditId, withId: earlierAuditId, change: "new" }),
    foreign: "hidden",
  },
  "compare.page": { access: "read", input: ({ auditId, pageId }) => ({ auditId, pageId }), foreign: "hidden" },
  "compare.timeline": { access: "read", input: site, foreign: "hidden" },
  "annotations.create": {
    access: "edit",
    input: ({ siteId }) => ({ siteId, at: new Date("2026-11-20T10:00:00Z"), text: "Mine" }),
    foreign: "hidden",
  },
  "annotations.update": {
    access: "edit",
    input: ({ annotationId }) => ({ annotationId, at: new Date("2026-11-20T10:00:00Z"), text: "Mine" }),
    foreign: "hidden",
  },
  "annotations.remove": { access: "edit", input: ({ annotationId }) => ({ annotationId }), foreign: "hidden" },
};
