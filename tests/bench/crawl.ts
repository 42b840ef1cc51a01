import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "parse5";
import { Agent, request } from "undici";
import { generateClient } from "@/prisma/scripts/generate";
import { startPostgres } from "@/server/embedded/postgres";

const CONCURRENCY = 16;

/** Pages per second of a full audit (fetch, facts, rules, rows in PostgreSQL) beside a bare fetch-and-parse loop. */
export async function bench(args: string[]): Promise<void> {
  const pageCount = Number(args[args.indexOf("--pages") + 1] || 500) || 500;
  const work = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const site = fork(fileURLToPath(new URL("./generated-site.ts", import.meta.url)), [String(pageCount)], {
    execArgv: ["--import", "tsx"],
  });
  const port = await new Promise<number>((resolve) => site.once("message", (message) => resolve(Number(message))));
  const origin = `http://127.0.0.1:${port}`;
  generateClient();
  const postgres = await startPostgres({
    clusterDir: join(work, "postgres"),
    password: "bench",
    port: 0,
    isDurable: true,
  });
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    APP_SECRET: "bench",
    AUDIT_ALLOW_PRIVATE_HOSTS: "127.0.0.1",
    CRAWL_REQUESTS_PER_SECOND: "0",
    CRAWL_CONCURRENCY: String(CONCURRENCY),
    LOG_LEVEL: "error",
  });
  try {
    await bareLoop(origin, Math.min(100, pageCount));
    const bare = await bareLoop(origin, pageCount);
    const audit = await fullAudit(origin, pageCount);
    report(pageCount, bare, audit);
  } finally {
    await postgres.stop();
    site.disconnect();
    rmSync(work, { recursive: true, force: true });
  }
}

async function bareLoop(origin: string, pageCount: number): Promise<number> {
  const agent = new Agent({ connections: CONCURRENCY });
  const startedAt = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < pageCount) {
        const { body } = await request(`${origin}/page/${next++}`, { dispatcher: agent });
        parse(await body.text());
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  await agent.close();
  return seconds;
}

async function fullAudit(origin: string, pageCount: number) {
  const { deployMigrations } = await import("@/server/db/migrations");
  await deployMigrations(process.env.DATABASE_URL ?? "");
  const { queueAudit, untilEnded } = await import("../helpers/pipeline");
  const { db } = await import("@/server/db/client");
  const { provenTeamId } = await import("@/server/db/team-id");
  const { embeddedSettings } = await import("@/inngest/client");
  const { handleInngest } = await import("@/inngest/serve");
  const { startExecutor } = await import("@/server/embedded/inngest/start-executor");
  const team = await db().team.create({ data: { name: "Bench" } });
  const settings = embeddedSettings();
  if (!settings) throw new Error("not configured");
  const executor = await startExecutor({ ...settings, handler: handleInngest, workerConcurrency: 8 });
  const ctx = {
    db: db(),
    teamId: provenTeamId(team.id),
    actor: { kind: "system" as const, job: "bench" },
    now: () => new Date(),
  };
  const auditId = await queueAudit(ctx, `${origin}/`, { maxPages: Math.min(10_000, pageCount + 10) });
  await untilEnded(auditId, 1_200_000);
  const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
  await executor.stop(5_000);
  if (audit.status !== "completed") throw new Error(`The audit ${audit.status}: ${audit.failureReason}`);
  const secondsOf = (name: string) => {
    const phase = audit.phases.find((row) => row.phase === name);
    return phase?.startedAt && phase.endedAt ? (phase.endedAt.getTime() - phase.startedAt.getTime()) / 1000 : 0;
  };
  return {
    pages: audit.pagesCrawled,
    crawl: secondsOf("crawl"),
    join: secondsOf("join"),
    report: secondsOf("report"),
    memoryMb: Math.round(process.memoryUsage.rss() / 1048576),
  };
}

function report(pageCount: number, bareSeconds: number, audit: Awaited<ReturnType<typeof fullAudit>>): void {
  const bareRate = pageCount / bareSeconds;
  const crawlRate = audit.pages / audit.crawl;
  const fullRate = audit.pages / (audit.crawl + audit.join);
  const row = (name: string, value: string, ratio = "") =>
    console.log(`  ${name.padEnd(44)}${value.padStart(14)}${ratio.padStart(10)}`);
  console.log(`\n  ${pageCount} generated pages on loopback, ${CONCURRENCY} requests at a time\n`);
  row("bare fetch-and-parse loop", `${bareRate.toFixed(0)} pages/s`, "1.00");
  row("crawl: fetch, facts, rules, rows", `${crawlRate.toFixed(0)} pages/s`, (crawlRate / bareRate).toFixed(2));
  row("crawl and join: with whole-crawl rules", `${fullRate.toFixed(0)} pages/s`, (fullRate / bareRate).toFixed(2));
  console.log(
    `\n  join ${audit.join.toFixed(1)} s, report ${audit.report.toFixed(1)} s, memory of this process ${audit.memoryMb} MB\n`,
  );
}
