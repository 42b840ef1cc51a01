import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { notifyAudit } from "@/server/audits/notify-audit";
import type { Role } from "@/server/auth/types";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { env, resetEnv } from "@/server/env";
import type { Channel, EventKind } from "@/server/notifications/constants";
import { countUnread } from "@/server/notifications/count-unread";
import { getPreferences } from "@/server/notifications/get-preferences";
import { listInbox } from "@/server/notifications/list-inbox";
import { markAllRead, markRead } from "@/server/notifications/mark-read";
import { notify } from "@/server/notifications/notify";
import { sendDigests } from "@/server/notifications/send-digests";
import { sweepNotifications } from "@/server/notifications/sweep-notifications";
import type { TeamEvent } from "@/server/notifications/types";
import { unsubscribe } from "@/server/notifications/unsubscribe";
import { updatePreference } from "@/server/notifications/update-preference";
import { recordLook } from "@/server/sentinels/record-look";
import type { Observation } from "@/server/sentinels/types";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";
import { createTestTeam, type TestTeam } from "@/tests/helpers/team";
import { accountContext, addMember, teamContext } from "../auth/contexts";

const NOW = new Date("2026-11-25T12:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

let pipeline: Pipeline;
let team: TestTeam;
let ctx: TeamContext;
let clock = NOW;

beforeAll(async () => {
  pipeline = await startPipeline({ withWorker: false });
});
afterAll(() => pipeline.stop());
beforeEach(async () => {
  // Nobody else's news: digests go out for all teams.
  await db().notification.deleteMany();
  await db().mail.deleteMany();
  team = await createTestTeam("Halden");
  clock = NOW;
  ctx = teamContext(team.teamId, team.userId, () => clock);
});

const event = (kind: EventKind = "audit.failed", over: Partial<TeamEvent> = {}): TeamEvent => ({
  kind,
  key: `${kind}:${randomUUID()}`,
  title: `Title of ${kind}`,
  body: "Body.",
  href: "/audits/1",
  data: {},
  ...over,
});
const inbox = (of = ctx, isUnreadOnly = false) => listInbox({ ctx: of, input: { isUnreadOnly, cursor: null } });
const kinds = async (of = ctx) => (await inbox(of)).items.map((item) => item.kind);
const want = (kind: EventKind, channel: Channel, isOn: boolean, of = ctx) =>
  updatePreference({ ctx: of, input: { name: "kind", kind, channel, isOn } });
const mailsTo = (email: string) => db().mail.findMany({ where: { toAddress: email }, orderBy: { createdAt: "asc" } });
async function member(role: Role) {
  const added = await addMember(team.teamId, role);
  return { ...added, ctx: teamContext(team.teamId, added.userId, () => clock) };
}

describe("telling a team", () => {
  it("reaches every member once, and admins alone where others can do nothing", async () => {
    const viewer = await member("viewer");
    const admin = await member("admin");
    const failed = event();
    expect(await notify(ctx, failed)).toMatchObject({ toldCount: 3 });
    expect(await notify(ctx, failed)).toMatchObject({ toldCount: 0 });
    expect(await notify(ctx, event("quota.low"))).toMatchObject({ toldCount: 2 });
    expect(await kinds(viewer.ctx)).toEqual(["audit.failed"]);
    expect((await kinds(admin.ctx)).sort()).toEqual(["audit.failed", "quota.low"]);
  });

  it("leaves out who wants none of it, and keeps what is only for the digest out of the inbox", async () => {
    const viewer = await member("viewer");
    await want("audit.failed", "inbox", false);
    await want("audit.failed", "mail", false);
    await want("audit.failed", "inbox", false, viewer.ctx);
    expect(await notify(ctx, event())).toMatchObject({ toldCount: 1 });
    expect(await kinds()).toEqual([]);
    expect(await kinds(viewer.ctx)).toEqual([]);
    expect(await countUnread(viewer.ctx)).toEqual({ unreadCount: 0 });
    expect(await markAllRead(viewer.ctx)).toEqual({ notificationIds: [] });
    await sendDigests(db(), minutes(5));
    expect(await mailsTo(viewer.email)).toHaveLength(1);
  });
});

describe("the inbox", () => {
  it("pages through the news, newest first", async () => {
    for (let index = 0; index < 25; index++) {
      clock = minutes(index);
      await notify(ctx, event("audit.finished", { title: `Audit ${index}` }));
    }
    const first = await inbox();
    expect(first.items).toHaveLength(20);
    expect(first.items[0]).toMatchObject({ title: "Audit 24", isRead: false, href: "/audits/1" });
    const second = await listInbox({ ctx, input: { isUnreadOnly: false, cursor: first.nextCursor } });
    expect(second.items.map((item) => item.title)).toEqual(["Audit 4", "Audit 3", "Audit 2", "Audit 1", "Audit 0"]);
    expect(second.nextCursor).toBeNull();
    expect(await countUnread(ctx)).toEqual({ unreadCount: 25 });
  });

  it("marks one, marks all and takes it back", async () => {
    await notify(ctx, event());
    await notify(ctx, event("score.dropped"));
    const [newest] = (await inbox()).items;
    const input = { notificationIds: [newest?.notificationId ?? ""], isRead: true };
    expect(await markRead({ ctx, input })).toEqual({ changedCount: 1 });
    expect(await countUnread(ctx)).toEqual({ unreadCount: 1 });
    expect((await inbox(ctx, true)).items).toHaveLength(1);
    const { notificationIds } = await markAllRead(ctx);
    expect(notificationIds).toHaveLength(1);
    expect(await countUnread(ctx)).toEqual({ unreadCount: 0 });
    await markRead({ ctx, input: { notificationIds, isRead: false } });
    expect(await countUnread(ctx)).toEqual({ unreadCount: 1 });
  });

  it("is one's own, of one team", async () => {
    const viewer = await member("viewer");
    await notify(ctx, event());
    const foreign = (await inbox()).items.map((item) => item.notificationId);
    expect(await markRead({ ctx: viewer.ctx, input: { notificationIds: foreign, isRead: true } })).toEqual({
      changedCount: 0,
    });
    const other = await createTestTeam("Elsewhere");
    await db().membership.create({ data: { teamId: other.teamId, userId: team.userId, role: "viewer" } });
    expect(await kinds(teamContext(other.teamId, team.userId))).toEqual([]);
  });

  it("forgets what is older than three months", async () => {
    await notify(ctx, event());
    await sweepNotifications(db(), new Date(NOW.getTime() + 89 * 86_400_000));
    expect(await kinds()).toHaveLength(1);
    await sweepNotifications(db(), new Date(NOW.getTime() + 91 * 86_400_000));
    expect(await kinds()).toHaveLength(0);
  });
});

describe("preferences", () => {
  it("have defaults, and are kept for one person and team", async () => {
    const viewer = await member("viewer");
    const before = await getPreferences(ctx);
    expect(before).toMatchObject({ mailsOwnAudits: true, digest: "hourly", timeZone: null });
    expect(before.kinds.find((row) => row.kind === "audit.finished")).toMatchObject({
      channels: { inbox: true, mail: false },
    });
    await want("audit.finished", "mail", true);
    await updatePreference({ ctx, input: { name: "mailsOwnAudits", isOn: false } });
    const after = await updatePreference({ ctx, input: { name: "digest", every: "daily" } });
    expect(after).toMatchObject({ mailsOwnAudits: false, digest: "daily" });
    expect(after.kinds.find((row) => row.kind === "audit.finished")).toMatchObject({ channels: { mail: true } });
    expect(await getPreferences(viewer.ctx)).toEqual(before);
  });
});

describe("digests", () => {
  it("gather what happened together, once, and at most hourly", async () => {
    await notify(ctx, event("audit.failed", { title: "Halden: audit stopped" }));
    await notify(ctx, event("score.dropped", { title: "Halden <b> dropped" }));
    await notify(ctx, event("audit.finished"));
    expect(await sendDigests(db(), minutes(1))).toEqual({ mailCount: 0 });
    expect(await sendDigests(db(), minutes(4))).toEqual({ mailCount: 1 });
    expect(await sendDigests(db(), minutes(5))).toEqual({ mailCount: 0 });
    const [mail] = await mailsTo(team.email);
    expect(mail).toMatchObject({ subject: "Halden: 2 notifications", teamId: null });
    expect(mail?.text).toContain(`Halden: audit stopped\nBody.\n${env().appUrl}/audits/1`);
    expect(mail?.html).toContain("Halden &lt;b&gt; dropped");
    expect(mail?.text).not.toContain("Title of audit.finished");

    clock = minutes(20);
    await notify(ctx, event("critical.new", { title: "3 new critical findings on Halden" }));
    expect(await sendDigests(db(), minutes(63))).toEqual({ mailCount: 0 });
    expect(await sendDigests(db(), minutes(64))).toEqual({ mailCount: 1 });
    expect((await mailsTo(team.email)).map((row) => row.subject)).toEqual([
      "Halden: 2 notifications",
      "Halden: 3 new critical findings on Halden",
    ]);
  });

  it("come in the person's morning when they want them daily", async () => {
    const input = { name: "digest", every: "daily", timeZone: "Asia/Kathmandu" } as const;
    expect(await updatePreference({ ctx, input })).toMatchObject({ digest: "daily", timeZone: "Asia/Kathmandu" });
    await notify(ctx, event());
    // 08:00 in Kathmandu is 02:15 UTC.
    for (const at of ["2026-11-25T13:00:00Z", "2026-11-26T02:14:00Z"])
      expect(await sendDigests(db(), new Date(at))).toEqual({ mailCount: 0 });
    expect(await sendDigests(db(), new Date("2026-11-26T02:15:00Z"))).toEqual({ mailCount: 1 });
    clock = new Date("2026-11-26T03:00:00Z");
    await notify(ctx, event());
    expect(await sendDigests(db(), new Date("2026-11-26T20:00:00Z"))).toEqual({ mailCount: 0 });
    expect(await sendDigests(db(), new Date("2026-11-27T02:20:00Z"))).toEqual({ mailCount: 1 });
  });

  it("leave out what was read, what is old, and what happened while mail was off", async () => {
    await notify(ctx, event());
    await markAllRead(ctx);
    await want("score.dropped", "mail", false);
    await notify(ctx, event("score.dropped"));
    await want("score.dropped", "mail", true);
    expect(await sendDigests(db(), minutes(10))).toEqual({ mailCount: 0 });
    await notify(ctx, event("critical.new"));
    expect(await sendDigests(db(), minutes(3 * 24 * 60))).toEqual({ mailCount: 0 });
    // That was no digest: the next one need not wait for an hour to pass.
    expect(await sendDigests(db(), minutes(10))).toEqual({ mailCount: 1 });
  });

  it("stop for who left the team, and never go to an address that is not proven", async () => {
    const leaver = await member("editor");
    const unproven = await member("editor");
    await db().user.update({ where: { id: unproven.userId }, data: { emailVerifiedAt: null } });
    await notify(ctx, event());
    await db().membership.deleteMany({ where: { userId: { in: [leaver.userId, team.userId] } } });
    process.env.SMTP_URL = "smtp://127.0.0.1:9";
    resetEnv();
    expect(await sendDigests(db(), minutes(5))).toEqual({ mailCount: 0 });
    delete process.env.SMTP_URL;
    resetEnv();
    expect(await sendDigests(db(), minutes(5))).toEqual({ mailCount: 1 });
    expect(await mailsTo(unproven.email)).toHaveLength(1);
  });

  it("go out once when two workers send at the same time", async () => {
    await notify(ctx, event());
    const sent = await Promise.all([1, 2, 3].map(() => sendDigests(db(), minutes(5))));
    expect(sent.reduce((sum, { mailCount }) => sum + mailCount, 0)).toBe(1);
    expect(await mailsTo(team.email)).toHaveLength(1);
  });

  it("have a link that ends them, for their addressee and team alone", async () => {
    const viewer = await member("viewer");
    await notify(ctx, event());
    await sendDigests(db(), minutes(5));
    const [mail] = await mailsTo(team.email);
    const token = /\/unsubscribe\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(token).not.toContain(team.userId);
    const changed = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    for (const wrong of [changed, "nonsense", token.slice(1)])
      await expect(unsubscribe({ ctx: accountContext(), input: { token: wrong } })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    for (const _ of [1, 2]) await unsubscribe({ ctx: accountContext(), input: { token } });
    clock = minutes(200);
    await notify(ctx, event());
    await sendDigests(db(), minutes(210));
    expect(await mailsTo(team.email)).toHaveLength(1);
    expect(await mailsTo(viewer.email)).toHaveLength(2);
    // The inbox goes on.
    expect(await kinds()).toHaveLength(2);
    const preferences = await getPreferences(ctx);
    expect(preferences.mailsOwnAudits).toBe(false);
    expect(preferences.kinds.every((row) => !row.channels.mail)).toBe(true);
  });
});

describe("an audit that has ended", () => {
  let siteId: string;
  beforeEach(async () => {
    const site = await db().site.create({
      data: { teamId: team.teamId, name: "Halden", startUrl: "https://halden.example/", host: "halden.example" },
    });
    siteId = site.id;
  });

  interface AuditOver {
    score?: number | null;
    day?: number;
    status?: "completed" | "failed" | "cancelled";
    rules?: string;
    options?: object;
    keys?: string[];
    rescored?: number;
    requestedById?: string | null;
    isPartial?: boolean;
  }
  async function audit(over: AuditOver = {}): Promise<string> {
    const { score = 80, day = 20, status = "completed", rules = "1.0.0", options = {}, keys = [] } = over;
    const { id } = await db().audit.create({
      data: {
        ...{ teamId: team.teamId, siteId, startUrl: "https://halden.example/", status, options, score },
        ruleSetVersion: rules,
        createdAt: new Date(`2026-11-${day}T10:00:00Z`),
        requestedById: over.requestedById ?? null,
        isPartial: over.isPartial ?? false,
        pagesCrawled: 12,
        criticalCount: keys.length,
        failureReason: status === "failed" ? "The site did not answer." : null,
        phases: { create: { phase: "notify" } },
        ...(over.rescored !== undefined && {
          scores: { create: { ruleSetVersion: "2.0.0", score: over.rescored, receipt: {} } },
        }),
        findings: {
          create: keys.map((key) => ({
            ...{
              key,
              ruleId: "title-missing",
              ruleSetVersion: rules,
              category: "titles",
              severity: "critical" as const,
            },
            ...{ scope: "page", status: "failed", url: "https://halden.example/", message: "", evidence: [] },
            phase: "crawl" as const,
          })),
        },
      },
    });
    return id;
  }
  const told = async () =>
    (await db().notification.findMany({ where: { userId: team.userId }, orderBy: { kind: "asc" } })).map(
      ({ kind, title, body }) => ({ kind, title, body }),
    );

  it("is told with what got worse since the one before", async () => {
    await audit({ score: 84, keys: ["old"] });
    const auditId = await audit({ day: 24, score: 71, keys: ["old", "new-1", "new-2"] });
    await notifyAudit(auditId);
    await notifyAudit(auditId);
    expect(await told()).toEqual([
      {
        kind: "audit.finished",
        title: "Halden: 71 of 100",
        body: "12 pages crawled, 3 critical findings and 0 warnings found.",
      },
      {
        kind: "critical.new",
        title: "2 new critical findings on Halden",
        body: "Not in the audit of November 20: Page has no title (2).",
      },
      {
        kind: "score.dropped",
        title: "Halden dropped from 84 to 71",
        body: "13 points less than the audit of November 20, under the same rules.",
      },
    ]);
    const phase = await db().auditPhase.findFirstOrThrow({ where: { auditId, phase: "notify" } });
    expect(phase).toMatchObject({ status: "completed", counts: { mails: 0 } });
  });

  it("is no drop below five points, after a smaller audit, or without one before", async () => {
    await notifyAudit(await audit({ day: 10, score: 90 }));
    await notifyAudit(await audit({ day: 11, score: 86 }));
    await notifyAudit(await audit({ day: 12, score: 20, options: { include: ["/shop/*"] }, keys: ["shop"] }));
    await notifyAudit(await audit({ day: 13, score: null }));
    await notifyAudit(await audit({ day: 14, score: 85 }));
    expect((await told()).map((row) => row.kind)).toEqual(Array.from({ length: 5 }, () => "audit.finished"));
    // 85 was the last, 80 is the border.
    await notifyAudit(await audit({ day: 15, score: 80, isPartial: true }));
    expect(await told()).toContainEqual({
      kind: "score.dropped",
      title: "Halden dropped from 85 to 80",
      body: "5 points less than the audit of November 14, under the same rules. One of the two is partial, so part of it may come from that.",
    });
  });

  it("is measured under the same rules only", async () => {
    await audit({ score: 90, rescored: 70, keys: ["old"] });
    await notifyAudit(await audit({ day: 21, score: 68, rules: "2.0.0", keys: ["of a new rule"] }));
    await notifyAudit(await audit({ day: 22, score: 40, rules: "3.0.0" }));
    expect((await told()).map((row) => row.kind)).toEqual(["audit.finished", "audit.finished"]);
    await db().notification.deleteMany();
    await audit({ day: 23, score: 90, rescored: 75 });
    await notifyAudit(await audit({ day: 24, score: 69, rules: "2.0.0" }));
    expect(await told()).toContainEqual(expect.objectContaining({ title: "Halden dropped from 75 to 69" }));
  });

  it("is mailed at once to who asked for it, with the news in it, and not again in the digest", async () => {
    const viewer = await member("viewer");
    await audit({ score: 84 });
    expect(await notifyAudit(await audit({ day: 24, score: 71, requestedById: team.userId }))).toEqual({
      mailCount: 1,
    });
    await notifyAudit(await audit({ day: 25, score: null, status: "failed", requestedById: team.userId }));
    await sendDigests(db(), new Date(Date.now() + 300_000));
    const mails = await mailsTo(team.email);
    expect(mails.map((mail) => mail.subject)).toEqual(["Halden: 71 of 100", "Halden: audit stopped"]);
    expect(mails[0]?.text).toContain("Halden dropped from 84 to 71. 13 points less");
    expect((await mailsTo(viewer.email)).map((mail) => mail.subject)).toEqual(["Halden: 2 notifications"]);
  });

  it("is not mailed at once to who does not want that or left, but told to the team", async () => {
    await updatePreference({ ctx, input: { name: "mailsOwnAudits", isOn: false } });
    const leaver = await member("editor");
    await db().membership.deleteMany({ where: { userId: leaver.userId } });
    for (const requestedById of [team.userId, leaver.userId])
      expect(await notifyAudit(await audit({ requestedById }))).toEqual({ mailCount: 0 });
    expect(await kinds()).toEqual(["audit.finished", "audit.finished"]);
  });

  it("is told to nobody when it was cancelled", async () => {
    const auditId = await audit({ status: "cancelled" });
    await notifyAudit(auditId);
    expect(await told()).toEqual([]);
    expect(await db().auditPhase.findFirst({ where: { auditId } })).toMatchObject({ status: "skipped" });
  });

  it("brings up a plan that is nearly used, once low and once used up", async () => {
    await db().team.update({ where: { id: team.teamId }, data: { planLimits: { auditsPerMonth: 10 } } });
    const spend = (amount: number) =>
      db().usageEntry.create({
        data: { teamId: team.teamId, month: `${new Date().toISOString().slice(0, 7)}-01`, kind: "audit", amount },
      });
    await spend(7);
    await notifyAudit(await audit());
    expect((await told()).map((row) => row.kind)).toEqual(["audit.finished"]);
    await spend(1);
    for (const day of [21, 22]) await notifyAudit(await audit({ day }));
    await spend(2);
    await notifyAudit(await audit({ day: 23 }));
    const low = (await told()).filter((row) => row.kind === "quota.low");
    expect(low.map((row) => row.title)).toEqual(
      expect.arrayContaining([
        "Most audits of the plan Self-hosted are used",
        "All audits of the plan Self-hosted are used",
      ]),
    );
    expect(low).toHaveLength(2);
    expect(low.map((row) => row.body).join()).toMatch(/8 of 10 are used; they start anew .+ 1, 00:00 UTC\./);
  });

  it("an alarm of a watch is told with the look that raised it", async () => {
    await db().sentinel.create({ data: { siteId, nextAt: NOW } });
    const look = (value: string, isBroken: boolean, at: number) => {
      const url = "https://halden.example/";
      const observations: Observation[] = [{ kind: "status", url, outcome: "seen", value, count: null, isBroken }];
      return recordLook({ siteId, observations, readsSitemap: false, now: minutes(at) });
    };
    await look("200", false, 0);
    await look("500", true, 15);
    expect(await told()).toEqual([]);
    await look("500", true, 30);
    await look("500", true, 45);
    expect(await told()).toEqual([
      {
        kind: "sentinel.alarm",
        title: "Alarm for Halden",
        body: "https://halden.example/ answers our crawler with 500. It was 200.",
      },
    ]);
  });
});
