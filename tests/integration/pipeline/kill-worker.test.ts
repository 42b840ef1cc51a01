import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { startSampleSite } from "@/server/embedded/sample-site/start-sample-site";
import { type Pipeline, queueAudit, startPipeline, untilEnded } from "@/tests/helpers/pipeline";

let pipeline: Pipeline;
let site: { port: number; stop(): Promise<void> };
let worker: ChildProcess | undefined;

beforeAll(async () => {
  site = await startSampleSite({ port: 0, host: "127.0.0.1" });
  // Slow enough that there is a crawl to be killed in.
  process.env.CRAWL_REQUESTS_PER_SECOND = "25";
  process.env.EXECUTOR_LEASE_MS = "2000";
  pipeline = await startPipeline({ withWorker: false });
}, 60_000);
afterAll(async () => {
  await killWorker();
  await pipeline.stop();
  await site.stop();
});

function startWorker(): void {
  worker = spawn(process.execPath, ["--import", "tsx", "server/embedded/worker.ts"], {
    env: { ...process.env, DATABASE_URL: pipeline.databaseUrl, LOG_LEVEL: "error" },
    stdio: "inherit",
    detached: true,
  });
}

/** The whole group: a machine that loses power takes the browsers along as well. */
async function killWorker(): Promise<void> {
  const running = worker;
  worker = undefined;
  if (!running?.pid || running.exitCode !== null) return;
  const ended = new Promise((resolve) => running.once("exit", resolve));
  process.kill(-running.pid, "SIGKILL");
  await ended;
}

async function untilPhase(auditId: string, phase: "crawl" | "measure" | "report", timeoutMs = 90_000): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (Date.now() < until) {
    const row = await db().auditPhase.findUniqueOrThrow({ where: { auditId_phase: { auditId, phase } } });
    if (row.startedAt && !row.endedAt) return;
    if (row.endedAt) throw new Error(`Phase ${phase} was over before the kill.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Phase ${phase} did not start.`);
}

/** Everything that must not depend on crashes; measured numbers do differ between runs and are left out. */
async function resultOf(auditId: string) {
  const [findings, pages, measurements, reports] = await Promise.all([
    db().finding.findMany({
      where: { auditId, phase: { not: "measure" } },
      orderBy: { key: "asc" },
      select: { key: true, ruleId: true, url: true, severity: true },
    }),
    db().page.findMany({
      where: { auditId },
      orderBy: { url: "asc" },
      select: { url: true, status: true, depth: true, inlinkCount: true },
    }),
    db().measurement.findMany({
      where: { auditId },
      orderBy: [{ url: "asc" }, { device: "asc" }],
      select: { url: true, device: true, source: true },
    }),
    db().report.count({ where: { auditId, kind: "full" } }),
  ]);
  return { findings, pages, measurements, reports };
}

const OPTIONS = { sampleSize: 1, devices: ["mobile"] };

describe("a worker that is killed", () => {
  let undisturbed: Awaited<ReturnType<typeof resultOf>>;

  it("finishes an audit when nobody kills it", async () => {
    startWorker();
    const auditId = await queueAudit(pipeline.ctx, `http://localhost:${site.port}/`, OPTIONS);
    await untilEnded(auditId);
    undisturbed = await resultOf(auditId);
    expect(undisturbed.pages.length).toBeGreaterThan(20);
    expect(undisturbed.measurements).toHaveLength(1);
    expect(undisturbed.reports).toBe(1);
  }, 150_000);

  it.each(["crawl", "measure", "report"] as const)(
    "loses and repeats nothing when killed during %s",
    async (phase) => {
      if (!worker) startWorker();
      const auditId = await queueAudit(pipeline.ctx, `http://localhost:${site.port}/`, OPTIONS);
      await untilPhase(auditId, phase);
      await killWorker();
      startWorker();
      await untilEnded(auditId);
      const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, select: { status: true } });
      expect(audit.status).toBe("completed");
      expect(await resultOf(auditId)).toEqual(undisturbed);
    },
    150_000,
  );
});
