import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/server/db/client";
import { claimSchedules } from "@/server/schedules/claim-schedules";
import { createSchedule } from "@/server/schedules/create-schedule";
import { createScheduleSchema } from "@/server/schedules/schemas";
import { claimSentinels } from "@/server/sentinels/claim-sentinels";
import { saveSentinel } from "@/server/sentinels/save-sentinel";
import { saveSentinelSchema } from "@/server/sentinels/schemas";
import { createSite } from "@/server/sites/create-site";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, startPipeline, untilEnded } from "@/tests/helpers/pipeline";

const WAIT = { timeout: 45_000, interval: 50 };

let pipeline: Pipeline;
let server: LoopbackServer;
let siteId: string;
beforeAll(async () => {
  process.env.AUDIT_ALLOW_PRIVATE_HOSTS = "127.0.0.1";
  server = await startLoopbackServer(routes({ "/": "<title>Tents</title><h1>Tents</h1>" }));
  pipeline = await startPipeline();
  siteId = (await createSite({ ctx: pipeline.ctx, input: { url: `${server.url}/` } })).siteId;
});
afterAll(async () => {
  await pipeline.stop();
  await server.stop();
});

it("a watch that is due is looked at by its job", async () => {
  await saveSentinel({ ctx: pipeline.ctx, input: saveSentinelSchema.parse({ siteId }) });
  await claimSentinels(db(), new Date());
  await vi.waitFor(async () => {
    const { lastCheckedAt } = await db().sentinel.findUniqueOrThrow({ where: { siteId } });
    expect(lastCheckedAt).not.toBeNull();
  }, WAIT);
});

it("two schedules of one hour make one finished audit, and the other turn says why it was skipped", async () => {
  const input = createScheduleSchema.parse({
    siteId,
    frequency: "daily",
    hour: 3,
    timeZone: "UTC",
    options: { maxPages: 5, sampleSize: 0, render: "off" },
  });
  await createSchedule({ ctx: pipeline.ctx, input });
  await createSchedule({ ctx: pipeline.ctx, input });
  expect(await claimSchedules(db(), new Date(Date.now() + 2 * 86_400_000))).toEqual({ claimedCount: 2 });
  const turns = await vi.waitFor(async () => {
    const schedules = await db().schedule.findMany({ where: { siteId } });
    expect(schedules.filter((schedule) => schedule.lastRunAt !== null)).toHaveLength(2);
    return schedules;
  }, WAIT);
  const [auditId, ...others] = turns.flatMap((turn) => turn.lastAuditId ?? []);
  expect(others).toEqual([]);
  expect(turns.map((turn) => turn.lastSkipped).filter(Boolean)).toHaveLength(1);
  await untilEnded(auditId ?? "");
  expect(await db().audit.findMany({ where: { siteId } })).toMatchObject([
    { trigger: "schedule", status: "completed" },
  ]);
});
