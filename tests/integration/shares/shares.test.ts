import { describe, expect, it } from "vitest";
import type { AuditStatus } from "@/server/audits/constants";
import { db } from "@/server/db/client";
import type { TeamId } from "@/server/db/team-id";
import { countShareView } from "@/server/shares/count-share-view";
import { createShare } from "@/server/shares/create-share";
import { findShare } from "@/server/shares/find-share";
import { getShare } from "@/server/shares/get-share";
import { listShares } from "@/server/shares/list-shares";
import { revokeShare } from "@/server/shares/revoke-share";
import { updateShare } from "@/server/shares/update-share";
import { createTestTeam } from "@/tests/helpers/team";
import { teamContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

const DAY_MS = 86_400_000;

const plain = (auditId: string) => ({ auditId, label: "", lifetimeDays: 90 as const });

async function createAudit(teamId: TeamId, status: AuditStatus = "completed", completedAt: Date | null = null) {
  const startUrl = "https://halden.example/";
  const site = await db().site.upsert({
    where: { teamId_startUrl: { teamId, startUrl } },
    create: { teamId, startUrl, name: "Halden", host: "halden.example" },
    update: {},
  });
  const audit = await db().audit.create({
    data: { teamId, siteId: site.id, startUrl, status, options: {}, ruleSetVersion: "test", score: 78, completedAt },
  });
  return audit.id;
}

async function share(lifetimeDays: 7 | 30 | 90 | 365 = 90) {
  const team = await createTestTeam();
  const ctx = teamContext(team.teamId, team.userId);
  const auditId = await createAudit(team.teamId);
  const created = await createShare({ ctx, input: { auditId, label: "For the client", lifetimeDays } });
  return { ...team, ctx, auditId, ...created, token: created.shareUrl.split("/s/")[1] ?? "" };
}

function open(token: string, now = new Date()) {
  return findShare({ db: db(), now, token });
}

describe("createShare", () => {
  it("opens exactly its audit, by a token that is not stored", async () => {
    const { token, auditId, teamId, shareId } = await share();
    expect(await open(token)).toMatchObject({ shareId, teamId, auditId });
    expect(Buffer.from(token, "base64url").byteLength).toBe(32);
    const row = await db().share.findUniqueOrThrow({ where: { id: shareId } });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it.each(["queued", "running", "failed", "cancelled"] as const)("is not ready for a %s audit", async (status) => {
    const { teamId, userId } = await createTestTeam();
    const auditId = await createAudit(teamId, status);
    const input = { auditId, label: "", lifetimeDays: 90 as const };
    await expect(createShare({ ctx: teamContext(teamId, userId), input })).rejects.toMatchObject({ code: "NOT_READY" });
  });

  it("does not know audits of another team", async () => {
    const [a, b] = [await share(), await share()];
    const input = { auditId: b.auditId, label: "", lifetimeDays: 90 as const };
    await expect(createShare({ ctx: a.ctx, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("findShare", () => {
  it("finds nothing for an unknown, expired or revoked link", async () => {
    const expired = await share(7);
    const revoked = await share();
    await revokeShare({ ctx: revoked.ctx, input: { shareId: revoked.shareId } });
    const results = [
      await open("x".repeat(43)),
      await open(expired.token, new Date(Date.now() + 7 * DAY_MS + 1000)),
      await open(revoked.token),
    ];
    expect(results).toEqual([null, null, null]);
    expect(await open(expired.token, new Date(Date.now() + 6 * DAY_MS))).not.toBeNull();
  });
});

describe("revokeShare", () => {
  it("is idempotent and keeps the first time", async () => {
    const { ctx, shareId } = await share();
    expect(await revokeShare({ ctx, input: { shareId } })).toEqual({ revoked: true });
    const first = (await db().share.findUniqueOrThrow({ where: { id: shareId } })).revokedAt;
    expect(await revokeShare({ ctx, input: { shareId } })).toEqual({ revoked: false });
    expect((await db().share.findUniqueOrThrow({ where: { id: shareId } })).revokedAt).toEqual(first);
  });

  it("does not know links of another team", async () => {
    const [a, b] = [await share(), await share()];
    await expect(revokeShare({ ctx: a.ctx, input: { shareId: b.shareId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await open(b.token)).not.toBeNull();
  });
});

describe("listShares", () => {
  it("tells the state of each link of the team, newest first, without its token", async () => {
    const { ctx, auditId, shareId, token } = await share(7);
    const later = { ...ctx, now: () => new Date(Date.now() + 8 * DAY_MS) };
    const second = await createShare({ ctx: later, input: { auditId, label: "", lifetimeDays: 30 } });
    const third = await createShare({
      ctx: { ...later, now: () => new Date(Date.now() + 9 * DAY_MS) },
      input: { auditId, label: "", lifetimeDays: 30 },
    });
    await revokeShare({ ctx: later, input: { shareId: third.shareId } });
    await share();
    const rows = await listShares({ ctx: later, input: {} });
    expect(rows.map((row) => [row.shareId, row.state])).toEqual([
      [third.shareId, "revoked"],
      [second.shareId, "active"],
      [shareId, "expired"],
    ]);
    expect(rows[2]).toMatchObject({ siteName: "Halden", host: "halden.example", score: 78, label: "For the client" });
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("countShareView", () => {
  it("writes a viewer down once an hour, and viewers apart, without their address", async () => {
    const { shareId, ctx } = await share();
    const other = await share();
    const at = (time: string) => new Date(`2026-11-21T${time}Z`);
    const count = (ip: string, now: Date, id = shareId) =>
      countShareView({ db: db(), now, shareId: id, ip, userAgent: `${"Browser ".repeat(60)}`, email: null });
    await Promise.all([
      count("203.0.113.7", at("10:05:00")),
      count("203.0.113.7", at("10:05:00")),
      count("203.0.113.8", at("10:30:00")),
    ]);
    await count("203.0.113.7", at("11:05:00"));
    await count("203.0.113.7", at("11:05:00"), other.shareId);
    const row = await db().share.findUniqueOrThrow({ where: { id: shareId }, include: { views: true } });
    expect(row.viewCount).toBe(3);
    expect(row.lastViewedAt).toEqual(at("11:05:00"));
    expect(JSON.stringify(row.views)).not.toContain("203.0.113");
    expect(row.views.every((view) => view.userAgent.length === 300)).toBe(true);
    const { views } = await getShare({ ctx, input: { shareId } });
    expect(new Set(views.map((view) => view.visitor)).size).toBe(2);
    // The same address at another link has another pseudonym.
    const [elsewhere] = await db().shareView.findMany({ where: { shareId: other.shareId } });
    expect(row.views.map((view) => view.ipHash)).not.toContain(elsewhere?.ipHash);
  });
});

describe("a portal", () => {
  it("always opens the newest finished audit of its site, and is listed with each of them", async () => {
    const team = await createTestTeam();
    const ctx = teamContext(team.teamId, team.userId);
    const first = await createAudit(team.teamId, "completed", new Date("2026-11-01T10:00:00Z"));
    const { shareUrl } = await createShare({ ctx, input: { ...plain(first), isPortal: true } });
    const token = shareUrl.split("/s/")[1] ?? "";
    expect(await open(token)).toMatchObject({ auditId: first, isPortal: true });
    const second = await createAudit(team.teamId, "completed", new Date("2026-11-08T10:00:00Z"));
    await createAudit(team.teamId, "running");
    await createAudit(team.teamId, "failed", new Date("2026-11-09T10:00:00Z"));
    expect(await open(token)).toMatchObject({ auditId: second });
    expect(await listShares({ ctx, input: { auditId: second } })).toMatchObject([
      { isPortal: true, auditId: null, siteName: "Halden", score: null },
    ]);
    await db().audit.deleteMany({ where: { teamId: team.teamId } });
    expect(await open(token)).toBeNull();
  });
});

describe("updateShare", () => {
  it("changes only what is named, and tells the log", async () => {
    const { ctx, shareId, token } = await share();
    await updateShare({ ctx, input: { shareId, sections: ["issues", "score"], allowedDomains: ["a.test", "a.test"] } });
    await updateShare({ ctx, input: { shareId, hidesEvidence: true, lifetimeDays: 7 } });
    const [row] = await listShares({ ctx, input: {} });
    expect(row).toMatchObject({
      label: "For the client",
      sections: ["score", "issues"],
      allowedDomains: ["a.test"],
      hidesEvidence: true,
      allowsComments: false,
      hasPassword: false,
    });
    expect((await open(token, new Date(Date.now() + 8 * DAY_MS)))?.shareId).toBeUndefined();
    const actions = await db().activity.findMany({ where: { teamId: ctx.teamId, action: "share.updated" } });
    expect(actions).toHaveLength(2);
  });

  it("does not know links of another team, and leaves revoked ones alone", async () => {
    const [a, b] = [await share(), await share()];
    const foreign = updateShare({ ctx: a.ctx, input: { shareId: b.shareId, label: "Mine" } });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
    await revokeShare({ ctx: a.ctx, input: { shareId: a.shareId } });
    const late = updateShare({ ctx: a.ctx, input: { shareId: a.shareId, label: "Late" } });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("getShare", () => {
  it("never holds what opens the link", async () => {
    const { ctx, shareId, token } = await share();
    await updateShare({ ctx, input: { shareId, password: "sesame open" } });
    const { passwordHash, tokenHash } = await db().share.findUniqueOrThrow({ where: { id: shareId } });
    const text = JSON.stringify([await getShare({ ctx, input: { shareId } }), await listShares({ ctx, input: {} })]);
    for (const secret of [passwordHash, tokenHash, token]) expect(text).not.toContain(secret);
    expect(text).toContain('"hasPassword":true');
  });
});
