import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { claimSchedules } from "@/server/schedules/claim-schedules";
import { createSchedule } from "@/server/schedules/create-schedule";
import { listSchedules } from "@/server/schedules/list-schedules";
import { pauseSchedule } from "@/server/schedules/pause-schedule";
import { removeSchedule } from "@/server/schedules/remove-schedule";
import { runSchedule } from "@/server/schedules/run-schedule";
import { runScheduleNow } from "@/server/schedules/run-schedule-now";
import { createScheduleSchema } from "@/server/schedules/schemas";
import { updateSchedule } from "@/server/schedules/update-schedule";
import { archiveSite } from "@/server/sites/archive-site";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows } from "../audits-read/audit-rows";

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
  // What other tests left is not due here.
  await db().schedule.deleteMany();
  own = await createAuditRows();
  siteId = (await db().audit.findUniqueOrThrow({ where: { id: own.auditId } })).siteId;
});

const at = (time: string) => new Date(time);
const create = async (over: object = {}, now = at("2026-11-25T12:00:00Z"), rows = own) => {
  const input = createScheduleSchema.parse({
    siteId,
    frequency: "daily",
    hour: 3,
    timeZone: "Europe/Berlin",
    options: { maxPages: 40, sampleSize: 0 },
    ...over,
  });
  return (await createSchedule({ ctx: { ...rows.ctx, now: () => now }, input })).scheduleId;
};
const list = async () => listSchedules({ ctx: own.ctx, input: { siteId } });
const dueEvents = (scheduleId: string) =>
  db().outbox.findMany({
    where: { name: "schedule/due", data: { path: ["scheduleId"], equals: scheduleId } },
    orderBy: { createdAt: "asc" },
  });
const ofSchedule = () => db().audit.findMany({ where: { siteId, trigger: "schedule" } });

describe("a schedule", () => {
  it("knows its next run by the clocks of its zone", async () => {
    await create();
    expect(await list()).toMatchObject([
      {
        nextAt: at("2026-11-26T02:00:00Z"),
        isOn: true,
        lastRunAt: null,
        options: { maxPages: 40 },
        siteName: "Halden",
      },
    ]);
  });

  it("is claimed once, however many processes tick, and moves on to its next run", async () => {
    const scheduleId = await create();
    const now = at("2026-11-26T02:00:10Z");
    expect(await claimSchedules(db(), at("2026-11-26T01:59:59Z"))).toEqual({ claimedCount: 0 });
    const claims = await Promise.all(Array.from({ length: 5 }, () => claimSchedules(db(), now)));
    expect(claims.reduce((sum, claim) => sum + claim.claimedCount, 0)).toBe(1);
    expect(await dueEvents(scheduleId)).toHaveLength(1);
    expect((await list())[0]?.nextAt).toEqual(at("2026-11-27T02:00:00Z"));
  });

  it("runs once after a week in which nothing ticked", async () => {
    const scheduleId = await create();
    const now = at("2026-12-03T09:00:00Z");
    await claimSchedules(db(), now);
    await claimSchedules(db(), at("2026-12-03T09:01:00Z"));
    expect(await dueEvents(scheduleId)).toHaveLength(1);
    expect((await list())[0]?.nextAt).toEqual(at("2026-12-04T02:00:00Z"));
  });

  it("makes one audit a turn, also when its job is repeated", async () => {
    const scheduleId = await create();
    const turn = { scheduleId, auditId: randomUUID() };
    expect(await runSchedule(turn)).toEqual({ ok: true, auditId: turn.auditId });
    expect(await runSchedule(turn)).toEqual({ ok: true, auditId: turn.auditId });
    expect(await ofSchedule()).toMatchObject([
      { id: turn.auditId, requestedById: null, options: { maxPages: 40, sampleSize: 0 } },
    ]);
    expect(await list()).toMatchObject([{ lastAuditId: turn.auditId, lastSkipped: null, lastRunAt: expect.any(Date) }]);
  });

  it("skips a turn while an audit of the site is under way, and says so", async () => {
    const scheduleId = await create();
    await db().audit.update({ where: { id: own.auditId }, data: { status: "running" } });
    await runSchedule({ scheduleId, auditId: randomUUID() });
    expect(await list()).toMatchObject([
      { lastSkipped: "Another audit of this site was still running.", lastAuditId: null },
    ]);
    expect(await ofSchedule()).toEqual([]);
    await db().audit.update({ where: { id: own.auditId }, data: { status: "completed" } });
    await runSchedule({ scheduleId, auditId: randomUUID() });
    expect(await list()).toMatchObject([{ lastSkipped: null, lastAuditId: expect.any(String) }]);
  });

  it("rests while paused and goes on with the next regular run", async () => {
    const scheduleId = await create();
    await pauseSchedule({ ctx: own.ctx, input: { scheduleId, isOn: false } });
    const late = at("2026-12-03T09:00:00Z");
    expect(await claimSchedules(db(), late)).toEqual({ claimedCount: 0 });
    expect(await runSchedule({ scheduleId, auditId: randomUUID() })).toMatchObject({ ok: false });
    await pauseSchedule({ ctx: { ...own.ctx, now: () => late }, input: { scheduleId, isOn: true } });
    expect(await claimSchedules(db(), late)).toEqual({ claimedCount: 0 });
    expect((await list())[0]?.nextAt).toEqual(at("2026-12-04T02:00:00Z"));
  });

  it("runs now on request, as the person's audit, and not twice at a time", async () => {
    const scheduleId = await create();
    const { auditId } = await runScheduleNow({ ctx: own.ctx, input: { scheduleId } });
    expect(await db().audit.findUnique({ where: { id: auditId } })).toMatchObject({
      trigger: "person",
      requestedById: own.team.userId,
    });
    await expect(runScheduleNow({ ctx: own.ctx, input: { scheduleId } })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "No audit was started. Another audit of this site was waiting to start.",
    });
    expect((await list())[0]?.nextAt).toEqual(at("2026-11-26T02:00:00Z"));
  });

  it("changes its calendar and forgets the days of other frequencies", async () => {
    const scheduleId = await create();
    const now = () => at("2026-11-25T12:00:00Z");
    const weekly = { scheduleId, frequency: "weekly" as const, hour: 3, weekday: 1, monthDay: 31, timeZone: "UTC" };
    const options = (await list())[0]?.options;
    if (!options) throw new Error("no schedule");
    await updateSchedule({ ctx: { ...own.ctx, now }, input: { ...weekly, options } });
    expect(await list()).toMatchObject([{ weekday: 1, monthDay: null, nextAt: at("2026-11-30T03:00:00Z") }]);
  });

  it("rests with an archived site and goes with its removal", async () => {
    const scheduleId = await create();
    await archiveSite({ ctx: own.ctx, input: { siteId } });
    expect(await claimSchedules(db(), at("2026-12-03T09:00:00Z"))).toEqual({ claimedCount: 0 });
    expect(await list()).toEqual([]);
    await removeSchedule({ ctx: own.ctx, input: { scheduleId } });
    expect(await runSchedule({ scheduleId, auditId: randomUUID() })).toMatchObject({ ok: false });
  });

  it("asks for the day of its frequency, a known zone, and patterns that can be read", async () => {
    const input = { siteId, frequency: "weekly", hour: 3, timeZone: "UTC" };
    expect(createScheduleSchema.safeParse(input).error?.issues[0]?.path).toEqual(["weekday"]);
    expect(createScheduleSchema.safeParse({ ...input, frequency: "monthly" }).error?.issues[0]?.path).toEqual([
      "monthDay",
    ]);
    expect(createScheduleSchema.safeParse({ ...input, timeZone: "Mars/Base" }).success).toBe(false);
    await expect(create({ options: { include: ["blog"] } })).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});

describe("another team", () => {
  it("can neither schedule the site nor touch the schedule", async () => {
    const foreign = await createAuditRows();
    await expect(create({}, new Date(), foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const scheduleId = await create();
    const ctx = foreign.ctx;
    await expect(pauseSchedule({ ctx, input: { scheduleId, isOn: false } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(runScheduleNow({ ctx, input: { scheduleId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removeSchedule({ ctx, input: { scheduleId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listSchedules({ ctx, input: { siteId } })).toEqual([]);
    expect(await list()).toHaveLength(1);
  });
});
