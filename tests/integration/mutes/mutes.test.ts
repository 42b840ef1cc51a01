import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getAudit } from "@/server/audits/get-audit";
import { listFindings, listIssues } from "@/server/audits/list-findings";
import { rescoreAudit } from "@/server/audits/rescore-audit";
import { db } from "@/server/db/client";
import { createMute } from "@/server/mutes/create-mute";
import { listMutes } from "@/server/mutes/list-mutes";
import { removeMute } from "@/server/mutes/remove-mute";
import { createMuteSchema } from "@/server/mutes/schemas";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows, urlOf } from "../audits-read/audit-rows";

let database: TestDatabase;
let own: AuditRows;
let siteId: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  own = await createAuditRows();
  await rescoreAudit(db(), own.auditId);
  siteId = (await audit()).siteId;
});

const audit = () => getAudit({ ctx: own.ctx, input: { auditId: own.auditId } });
const mute = (over: Partial<{ ruleId: string; urlPattern: string; days: 7 | null }> = {}, rows = own) =>
  createMute({
    ctx: rows.ctx,
    input: createMuteSchema.parse({
      auditId: own.auditId,
      ruleId: "missing-title",
      reason: "Written by the shop system.",
      ...over,
    }),
  });

describe("a mute", () => {
  it("takes its findings out of score and counts, visibly, and gives them back when lifted", async () => {
    const before = await audit();
    const { muteId } = await mute();
    const muted = await audit();
    expect(muted.score).toBeGreaterThan(before.score ?? 100);
    expect(muted.severityCounts).toEqual({ critical: 0, warning: 0, notice: 1 });
    expect(muted.receipt?.muted).toMatchObject({
      findingCount: 2,
      rules: [{ ruleId: "missing-title", findingCount: 2 }],
    });
    const exact = (muted.receipt?.exactScore ?? 0) - (before.receipt?.exactScore ?? 0);
    expect(muted.receipt?.muted?.pointsIfCounted).toBeCloseTo(exact, 6);
    const issues = await listIssues({ ctx: own.ctx, input: { auditId: own.auditId } });
    expect(issues.muted).toMatchObject([{ ruleId: "missing-title", findingCount: 2 }]);
    expect(issues.unverified).toMatchObject([{ ruleId: "missing-title", findingCount: 1 }]);

    await removeMute({ ctx: own.ctx, input: { muteId } });
    const after = await audit();
    expect([after.score, after.severityCounts]).toEqual([before.score, before.severityCounts]);
    expect(after.receipt?.muted?.findingCount).toBe(0);
  });

  it("covers only the pages of its pattern, and the pages' own counts follow", async () => {
    await mute({ urlPattern: "/a" });
    const left = await listFindings({ ctx: own.ctx, input: { auditId: own.auditId, ruleId: "missing-title" } });
    expect(left.rows.map((row) => row.url)).toEqual([urlOf("/b")]);
    const pages = await db().page.findMany({
      where: { auditId: own.auditId, url: { in: [urlOf("/a"), urlOf("/b")] } },
    });
    expect(Object.fromEntries(pages.map((page) => [page.url, page.findingCount]))).toEqual({
      [urlOf("/a")]: 0,
      [urlOf("/b")]: 1,
    });
  });

  it("holds for later audits of the site until it expires, and not for audits after that", async () => {
    await mute({ days: 7 });
    const later = async (createdAt: Date) => {
      const rows = await createAuditRows();
      await db().audit.update({ where: { id: rows.auditId }, data: { siteId, teamId: own.team.teamId, createdAt } });
      await rescoreAudit(db(), rows.auditId);
      return db().finding.count({ where: { auditId: rows.auditId, status: "muted" } });
    };
    expect(await later(new Date())).toBe(2);
    expect(await later(new Date(Date.now() + 8 * 86_400_000))).toBe(0);
  });

  it("tells who, why and where on the site's page", async () => {
    await mute({ urlPattern: "/a" });
    expect(await listMutes({ ctx: own.ctx, input: { siteId } })).toMatchObject([
      { ruleId: "missing-title", urlPattern: "/a", reason: "Written by the shop system.", expiresAt: null },
    ]);
  });

  it("asks for a pattern that can be read", async () => {
    await expect(mute({ urlPattern: "blog" })).rejects.toMatchObject({
      code: "BAD_INPUT",
      details: { field: "urlPattern" },
    });
  });

  it("sends the job that scores the site's other audits", async () => {
    await mute();
    expect(
      await db().outbox.findFirst({ where: { name: "mutes/changed" }, orderBy: { createdAt: "desc" } }),
    ).toMatchObject({
      data: { siteId },
    });
  });
});

describe("another team", () => {
  it("can neither mute, nor lift, nor see", async () => {
    const foreign = await createAuditRows();
    await expect(mute({}, foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { muteId } = await mute();
    await expect(removeMute({ ctx: foreign.ctx, input: { muteId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listMutes({ ctx: foreign.ctx, input: { siteId } })).toEqual([]);
    expect((await audit()).receipt?.muted?.findingCount).toBe(2);
  });
});
