import { afterAll, beforeAll, expect, it } from "vitest";
import { cancelAudit } from "@/server/audits/cancel-audit";
import { failAudit } from "@/server/audits/fail-audit";
import { findCausesSoFar } from "@/server/causes/find-causes-so-far";
import { listCauses } from "@/server/causes/list-causes";
import { db } from "@/server/db/client";
import { type LoopbackServer, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, queueAudit, startPipeline } from "@/tests/helpers/pipeline";

const PAUSE_MS = 100;
const UNTIL_MS = 30_000;

let site: LoopbackServer;
let pipeline: Pipeline;

beforeAll(async () => {
  // Every page leads to two more and none has a title, so the crawl goes on until somebody stops it.
  site = await startLoopbackServer((request, response) => {
    const at = Number(request.url?.slice(1)) || 1;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<html lang="en"><body><a href="/${at * 2}">One</a> <a href="/${at * 2 + 1}">Two</a></body></html>`);
  });
  process.env.CRAWL_REQUESTS_PER_SECOND = "20";
  pipeline = await startPipeline();
}, 120_000);
afterAll(async () => {
  await pipeline.stop();
  await site.stop();
});

async function until<Value>(read: () => Promise<Value | null>): Promise<Value> {
  const end = Date.now() + UNTIL_MS;
  while (Date.now() < end) {
    const value = await read();
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Not seen within ${UNTIL_MS} ms.`);
}

it("an audit that is stopped while it crawls has its findings worked into causes, by the worker", async () => {
  const { ctx } = pipeline;
  const auditId = await queueAudit(ctx, `${site.url}/`, { maxPages: 5_000 });
  await until(() => db().audit.findFirst({ where: { id: auditId, pagesCrawled: { gt: 5 } } }));
  expect(await db().auditProbe.count({ where: { auditId, kind: "causes" } })).toBe(0);
  expect(await cancelAudit({ ctx, input: { auditId } })).toEqual({ cancelled: true });
  await until(() => db().auditProbe.findFirst({ where: { auditId, kind: "causes" } }));
  const { causes } = await listCauses({ ctx, input: { auditId } });
  expect(causes.some((cause) => cause.ruleIds.includes("title-missing"))).toBe(true);

  // The same for one that fails, on which the failure handler calls these two.
  await db().audit.update({ where: { id: auditId }, data: { status: "running" } });
  await db().auditProbe.deleteMany({ where: { auditId, kind: { startsWith: "causes" } } });
  await failAudit(auditId, "The audit stopped.");
  expect((await findCausesSoFar(auditId)).causeCount).toBeGreaterThan(0);
}, 120_000);

it("an audit that saw no page has no causes, and one that was deleted is no error", async () => {
  const auditId = await queueAudit(pipeline.ctx, "http://10.9.8.6/");
  expect(await findCausesSoFar(auditId)).toEqual({ causeCount: null });
  expect(await findCausesSoFar("b7b1a6a0-3f7b-4a53-9f6e-0a4a4a4a4a4a")).toEqual({ causeCount: null });
  expect(await db().auditProbe.count({ where: { auditId, kind: "causes" } })).toBe(0);
});
