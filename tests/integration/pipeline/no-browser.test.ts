import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";

let site: LoopbackServer;
let pipeline: Pipeline;

beforeAll(async () => {
  process.env.CHROME_PATH = "/nonexistent/chrome";
  site = await startLoopbackServer(routes({ "/": "<!doctype html><title>Tents</title><h1>Tents</h1>" }));
  pipeline = await startPipeline();
}, 120_000);
afterAll(async () => {
  delete process.env.CHROME_PATH;
  await pipeline.stop();
  await site.stop();
});

it("an audit without a browser completes and says what was not done and why", async () => {
  const auditId = await pipeline.audit(`${site.url}/`, { render: "all", sampleSize: 1 });
  const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
  expect(audit.status).toBe("completed");
  const phases = new Map(audit.phases.map((phase) => [phase.phase, phase]));
  expect(phases.get("join")).toMatchObject({ status: "completed" });
  expect(phases.get("join")?.reason).toMatch(/^No page was rendered: .*CHROME_PATH/);
  expect(phases.get("measure")?.status).toBe("skipped");
  expect(await db().ruleError.findMany({ where: { auditId } })).toEqual([]);
}, 120_000);
