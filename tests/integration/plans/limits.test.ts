import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cancelAudit } from "@/server/audits/cancel-audit";
import { createAudits } from "@/server/audits/create-audits";
import { failAudit } from "@/server/audits/fail-audit";
import { finishAudit } from "@/server/audits/finish-audit";
import { rerunAudits } from "@/server/audits/rerun-audits";
import { auditOptionsSchema } from "@/server/audits/schemas";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { billing } from "@/server/plans/billing";
import { createSchedule } from "@/server/schedules/create-schedule";
import { createScheduleSchema } from "@/server/schedules/schemas";
import { createSite } from "@/server/sites/create-site";
import { inviteMember } from "@/server/teams/invite-member";
import { estimateAudits } from "@/server/usage/estimate-audits";
import { getUsage } from "@/server/usage/get-usage";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";

let database: TestDatabase;
let ctx: TeamContext;
let now: Date;
let siteIds: string[];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  const { teamId, userId } = await createTestTeam();
  now = new Date("2026-11-25T23:30:00Z");
  ctx = { db: db(), teamId, actor: { kind: "user", userId }, now: () => now };
  siteIds = [];
  for (const name of ["a", "b", "c"]) {
    const { siteId } = await createSite({ ctx, input: { url: `https://${name}.example/` } });
    siteIds.push(siteId);
  }
});

const agree = (planLimits: Record<string, number | null>) =>
  db().team.update({ where: { id: ctx.teamId }, data: { plan: "free", planLimits } });
const queue = (ids: string[], over: { maxPages?: number } = {}) =>
  createAudits({ ctx, input: { siteIds: ids, options: auditOptionsSchema.parse(over) } });
const idOf = (results: Awaited<ReturnType<typeof queue>>, at = 0) => {
  const result = results[at];
  if (!result?.ok) throw new Error("The audit was not queued.");
  return result.auditId;
};
const used = async (limit: string) => (await getUsage(ctx)).lines.find((line) => line.limit === limit)?.used;

describe("audits a month", () => {
  it("refuses the one too many with limit, use and date, and queues those before it", async () => {
    await agree({ auditsPerMonth: 2, concurrentAudits: null });
    const results = await queue(siteIds);
    expect(results.map((result) => result.ok)).toEqual([true, true, false]);
    expect(results[2]).toMatchObject({ reason: expect.stringMatching(/All 2 audits .* December 1 \(UTC\)/) });
    await expect(queue(siteIds)).rejects.toMatchObject({ code: "LIMIT_REACHED" });
    await expect(rerunAudits({ ctx, input: { auditIds: [idOf(results)] } })).rejects.toMatchObject({
      code: "LIMIT_REACHED",
    });
    expect(await db().audit.count({ where: { teamId: ctx.teamId } })).toBe(2);
  });

  it("gives the last place to one of two that ask at once", async () => {
    await agree({ auditsPerMonth: 1, concurrentAudits: null });
    const answers = await Promise.allSettled(siteIds.map((id) => queue([id])));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("starts anew with the month, UTC", async () => {
    await agree({ auditsPerMonth: 1, concurrentAudits: null });
    await queue(siteIds.slice(0, 1));
    now = new Date("2026-12-01T00:00:00Z");
    expect(await used("auditsPerMonth")).toBe(0);
    expect(await queue(siteIds.slice(1, 2))).toMatchObject([{ ok: true }]);
  });

  it("gives a failed audit back once, in the month it was counted for", async () => {
    const auditId = idOf(await queue(siteIds.slice(0, 1)));
    now = new Date("2026-12-01T00:10:00Z");
    await failAudit(auditId, "The site did not answer.");
    await failAudit(auditId, "The site did not answer.");
    const { months } = await getUsage(ctx);
    expect(months).toEqual([{ month: "2026-11-01", auditCount: 1, refundCount: 1, pageCount: 0 }]);
  });

  it("gives back what was cancelled before it began, and keeps what had begun", async () => {
    const results = await queue(siteIds.slice(0, 2));
    const begun = idOf(results, 1);
    await db().audit.update({ where: { id: begun }, data: { status: "running" } });
    await cancelAudit({ ctx, input: { auditId: idOf(results) } });
    await cancelAudit({ ctx, input: { auditId: begun } });
    expect(await used("auditsPerMonth")).toBe(1);
    expect(await db().audit.count({ where: { teamId: ctx.teamId, status: "cancelled" } })).toBe(2);
  });

  it("counts the pages of a finished audit once", async () => {
    const auditId = idOf(await queue(siteIds.slice(0, 1)));
    await db().audit.update({ where: { id: auditId }, data: { status: "running", pagesCrawled: 31 } });
    await finishAudit(auditId);
    await finishAudit(auditId);
    // Jobs go by the clock of the machine, not by the test's, so the month is left open.
    const { months } = await getUsage(ctx);
    expect(months.reduce((sum, { pageCount }) => sum + pageCount, 0)).toBe(31);
  });
});

it("refuses more pages than the plan has, at the field", async () => {
  await agree({ pagesPerAudit: 100 });
  await expect(queue(siteIds, { maxPages: 101 })).rejects.toMatchObject({
    code: "LIMIT_REACHED",
    details: { field: "maxPages" },
    message: expect.stringContaining("at most 100 pages"),
  });
  expect(await queue(siteIds.slice(0, 1), { maxPages: 100 })).toMatchObject([{ ok: true }]);
});

it("refuses audits beyond those waiting or running", async () => {
  await agree({ concurrentAudits: 1, auditsPerMonth: null });
  const auditId = idOf(await queue(siteIds.slice(0, 1)));
  await expect(queue(siteIds.slice(1))).rejects.toMatchObject({ message: expect.stringContaining("one audit") });
  await failAudit(auditId, "Gone.");
  expect(await queue(siteIds.slice(1, 2))).toMatchObject([{ ok: true }]);
});

it("refuses schedules and seats beyond the plan, and not the same invitation again", async () => {
  await agree({ schedules: 1, seats: 2 });
  const schedule = () =>
    createSchedule({
      ctx,
      input: createScheduleSchema.parse({
        siteId: siteIds[0],
        frequency: "daily",
        hour: 3,
        timeZone: "UTC",
        options: {},
      }),
    });
  await schedule();
  await expect(schedule()).rejects.toMatchObject({
    code: "LIMIT_REACHED",
    message: expect.stringContaining("1 schedule"),
  });

  const invite = (email: string) => inviteMember({ ctx, input: { email, role: "viewer" } });
  const email = `${randomUUID()}@example.test`;
  await invite(email);
  await invite(email);
  await expect(invite(`${randomUUID()}@example.test`)).rejects.toMatchObject({
    message: expect.stringContaining("2 seats"),
  });
  expect(await used("seats")).toBe(2);
});

it("has no limits on an installation of one's own, and takes another plan from billing", async () => {
  expect((await getUsage(ctx)).lines.every(({ most }) => most === null)).toBe(true);
  await billing().setPlan(db(), ctx.teamId, "free");
  expect(await getUsage(ctx)).toMatchObject({ planLabel: "Free", pagesPerAudit: 500 });
});

describe("estimateAudits", () => {
  const options = { maxPages: 200, sampleSize: 2, runs: 1, devices: ["mobile" as const] };

  it("adds up own sites and the new one, and nothing of another team", async () => {
    const stranger = await createTestTeam();
    const { siteId } = await createSite({
      ctx: { ...ctx, teamId: stranger.teamId },
      input: { url: "https://secret.example/" },
    });
    const estimate = await estimateAudits({
      ctx,
      input: { siteIds: [siteIds[0] ?? "", siteId], hasNewSite: true, options },
    });
    expect(estimate).toMatchObject({ auditCount: 2, pageCount: 400, isUpperBound: true, refusal: null });
  });

  it("says beforehand what queueing would refuse", async () => {
    await agree({ auditsPerMonth: 1, concurrentAudits: null });
    const ask = (maxPages: number) =>
      estimateAudits({ ctx, input: { siteIds, hasNewSite: false, options: { ...options, maxPages } } });
    expect((await ask(200)).refusal).toContain("1 are left");
    expect((await ask(600)).refusal).toContain("at most 500 pages");
  });
});
