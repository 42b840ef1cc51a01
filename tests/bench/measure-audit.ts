import { cancelAudit } from "@/server/audits/cancel-audit";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { queueAudit, untilEnded } from "../helpers/pipeline";
import type { Cost } from "./bare-loop";

export interface AuditCost {
  pageCount: number;
  crawl: Cost;
  joinSeconds: number;
  /** Largest resident memory of the process. */
  memoryMb: { crawl: number; join: number };
}

const POLL_MS = 100;
const LIMIT_MS = 1_200_000;

/** Audits a site in this process to the end of the join, all rules on, rows in PostgreSQL. The database must be migrated. */
export async function measureAudit(startUrl: string, maxPages: number): Promise<AuditCost> {
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
  const before = process.cpuUsage();
  const auditId = await queueAudit(ctx, startUrl, { maxPages });
  const crawlMb = await untilPhaseEnds(auditId, "crawl");
  const { user, system } = process.cpuUsage(before);
  const joinMb = await untilPhaseEnds(auditId, "join");
  // What follows is measured elsewhere.
  await cancelAudit({ ctx, input: { auditId } });
  await untilEnded(auditId, LIMIT_MS);
  const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
  await executor.stop(5_000);
  if (audit.status === "failed") throw new Error(`The audit failed: ${audit.failureReason}`);
  const secondsOf = (name: string) => {
    const phase = audit.phases.find((row) => row.phase === name);
    return phase?.startedAt && phase.endedAt ? (phase.endedAt.getTime() - phase.startedAt.getTime()) / 1000 : 0;
  };
  return {
    pageCount: audit.pagesCrawled,
    crawl: { seconds: secondsOf("crawl"), cpuMs: (user + system) / 1000 },
    joinSeconds: secondsOf("join"),
    memoryMb: { crawl: crawlMb, join: joinMb },
  };
}

/** Returns the largest resident memory that was seen meanwhile, in MB. */
async function untilPhaseEnds(auditId: string, phase: "crawl" | "join"): Promise<number> {
  let peakMb = 0;
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    peakMb = Math.max(peakMb, Math.round(process.memoryUsage.rss() / 1_048_576));
    // Plain SQL: asked ten times a second, it must cost the measured process next to nothing.
    const { rows } = await pool().query(
      `select 1 from "Audit" a left join "AuditPhase" p on p."auditId" = a.id and p.phase::text = $2
       where a.id = $1 and (p."endedAt" is not null or a.status = 'failed')`,
      [auditId, phase],
    );
    if (rows.length > 0) return peakMb;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`The phase ${phase} did not end in ${LIMIT_MS} ms.`);
}
