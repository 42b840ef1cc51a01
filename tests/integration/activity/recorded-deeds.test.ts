import { beforeAll, expect, it } from "vitest";
import { type ActivityAction, SYSTEM_NAME } from "@/server/activity/constants";
import { sealSessionCookie } from "@/server/auth/session-cookie";
import { db } from "@/server/db/client";
import type { TeamId } from "@/server/db/team-id";
import { createCallerFactory, createContext } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { createAuditRows } from "@/tests/integration/audits-read/audit-rows";
import { addMember, newAddress, userContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase({ LOG_LEVEL: "silent" });

const createCaller = createCallerFactory(appRouter);
const TINY_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const CALENDAR = { frequency: "daily", timeZone: "UTC" } as const;

type Caller = ReturnType<typeof createCaller>;
let caller: Caller;
let teamId: TeamId;
let userId: string;
let auditId: string;
let siteId: string;

beforeAll(async () => {
  const rows = await createAuditRows();
  ({ teamId, userId } = rows.team);
  auditId = rows.auditId;
  siteId = (await db().audit.findUniqueOrThrow({ where: { id: auditId } })).siteId;
  const { sessionId } = await userContext(userId);
  caller = createCaller(await createContext({ headers: new Headers({ cookie: await sealSessionCookie(sessionId) }) }));
});

/** Each deed, and the lines it writes. Called in this order, as a browser would. */
const DEEDS: [string, (ids: Record<string, string>) => Promise<unknown>, ActivityAction[]][] = [
  ["add a site", () => caller.sites.create({ url: "https://deeds.example/" }), ["site.created"]],
  ["rename a site", () => caller.sites.update({ siteId, name: "Deeds" }), ["site.renamed"]],
  ["rename it to what it is called", () => caller.sites.update({ siteId, name: "Deeds" }), []],
  [
    "change its settings",
    () => caller.sites.updateSettings({ siteId, hasSubdomains: true, ignoresRobots: false, requestsPerSecond: null }),
    ["site.settings"],
  ],
  [
    "change its access data",
    () => caller.sites.updateCredentials({ siteId, cookie: "secret=cookie" }),
    ["site.credentials"],
  ],
  ["share an audit", () => caller.shares.create({ auditId, label: "For Ada" }), ["share.created"]],
  ["revoke a link", ({ shareId = "" }) => caller.shares.revoke({ shareId }), ["share.revoked"]],
  ["revoke it twice", ({ shareId = "" }) => caller.shares.revoke({ shareId }), []],
  ["bring a link back", ({ shareId = "" }) => caller.shares.restore({ shareId }), ["share.restored"]],
  [
    "mute a rule",
    () => caller.mutes.create({ auditId, ruleId: "title-missing", reason: "Legacy pages." }),
    ["mute.created"],
  ],
  ["lift a mute", ({ muteId = "" }) => caller.mutes.remove({ muteId }), ["mute.removed"]],
  ["schedule audits", () => caller.schedules.create({ siteId, ...CALENDAR, hour: 3 }), ["schedule.created"]],
  [
    "change a schedule",
    ({ scheduleId = "" }) => caller.schedules.update({ scheduleId, ...CALENDAR, hour: 4, options: {} }),
    ["schedule.updated"],
  ],
  [
    "pause a schedule",
    ({ scheduleId = "" }) => caller.schedules.pause({ scheduleId, isOn: false }),
    ["schedule.paused"],
  ],
  [
    "resume a schedule",
    ({ scheduleId = "" }) => caller.schedules.pause({ scheduleId, isOn: true }),
    ["schedule.resumed"],
  ],
  ["remove a schedule", ({ scheduleId = "" }) => caller.schedules.remove({ scheduleId }), ["schedule.removed"]],
  ["watch a site", () => caller.sentinels.save({ siteId }), ["sentinel.saved"]],
  ["end the watch", () => caller.sentinels.remove({ siteId }), ["sentinel.removed"]],
  ["make a deploy hook", () => caller.deploys.create({ siteId, name: "Production" }), ["hook.created"]],
  ["revoke a deploy hook", ({ hookId = "" }) => caller.deploys.revoke({ hookId }), ["hook.revoked"]],
  ["make a token", () => caller.tokens.create({ name: "CI" }), ["token.created"]],
  ["revoke a token", ({ tokenId = "" }) => caller.tokens.revoke({ tokenId }), ["token.revoked"]],
  ["set the budget", () => caller.budgets.updateModel({ budgetUsd: 5 }), ["team.budget"]],
  ["rename the team", () => caller.teams.rename({ name: "Deeds team" }), ["team.renamed"]],
  [
    "change the brand",
    () => caller.teams.updateBranding({ accent: "#112233", footer: "", contact: "" }),
    ["team.brand"],
  ],
  ["change the logo", () => caller.teams.updateLogo({ logoBase64: TINY_PNG }), ["team.logo"]],
  ["remove the logo", () => caller.teams.removeLogo(), ["team.logo"]],
  ["remove no logo", () => caller.teams.removeLogo(), []],
  ["invite", () => caller.teams.invite({ email: newAddress() }), ["invitation.sent"]],
  [
    "send an invitation again",
    ({ invitationId = "" }) => caller.teams.resendInvitation({ invitationId }),
    ["invitation.resent"],
  ],
  [
    "withdraw an invitation",
    ({ invitationId = "" }) => caller.teams.revokeInvitation({ invitationId }),
    ["invitation.revoked"],
  ],
  ["start an audit", () => caller.audits.create({ siteIds: [siteId] }), ["audit.created"]],
  ["archive a site", () => caller.sites.archive({ siteId }), ["site.archived"]],
  ["restore a site", () => caller.sites.restore({ siteId }), ["site.restored"]],
];

it("writes one line a deed, by the person who did it, without any secret", async () => {
  const ids: Record<string, string> = {};
  for (const [deed, act, actions] of DEEDS) {
    const before = await db().activity.findMany({ where: { teamId }, select: { id: true } });
    Object.assign(ids, await act(ids));
    const lines = await db().activity.findMany({
      where: { teamId, id: { notIn: before.map((line) => line.id) } },
    });
    expect(
      lines.map((line) => line.action),
      deed,
    ).toEqual(actions);
    for (const line of lines) {
      expect(line, deed).toMatchObject({ actorId: userId, actorName: "Test Owner" });
      expect(line.subjectLabel, deed).not.toBe("");
    }
  }
  const log = JSON.stringify(await db().activity.findMany({ where: { teamId } }));
  for (const secret of ["secret=cookie", ids.token, ids.hookUrl, ids.shareUrl, ids.inviteUrl]) {
    expect(secret).toBeTruthy();
    expect(log).not.toContain(secret);
  }
  expect(log).not.toContain(SYSTEM_NAME);
});

it("writes who joined, by invitation", async () => {
  const { inviteUrl } = await caller.teams.invite({ email: newAddress(), role: "viewer" });
  const invitation = await db().invitation.findFirstOrThrow({ where: { teamId }, orderBy: { createdAt: "desc" } });
  const guest = await addMember(teamId, "viewer");
  await db().membership.deleteMany({ where: { userId: guest.userId } });
  await db().user.update({ where: { id: guest.userId }, data: { email: invitation.email } });
  const { sessionId } = await userContext(guest.userId);
  const headers = new Headers({ cookie: await sealSessionCookie(sessionId) });
  await createCaller(await createContext({ headers })).teams.acceptInvitation({
    token: inviteUrl.split("/invite/")[1] ?? "",
  });
  expect(await db().activity.findMany({ where: { teamId, action: "member.joined" } })).toMatchObject([
    { actorId: guest.userId, data: { role: "viewer" } },
  ]);
});
