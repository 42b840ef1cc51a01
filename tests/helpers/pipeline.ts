import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { closeEmbeddedFetch } from "@/server/embedded/inngest/embedded-fetch";
import type { Executor } from "@/server/embedded/inngest/start-executor";
import { env, resetEnv } from "@/server/env";

export interface Pipeline {
  ctx: TeamContext;
  databaseUrl: string;
  /** Queue an audit of the address and wait for its end. Returns its id. */
  audit(url: string, options?: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

const AUDIT_TIMEOUT_MS = 120_000;

/**
 * The real pipeline in this process: own database, the embedded executor, all functions. Set `process.env` before
 * calling it; private hosts are allowed because every server of a test is on loopback.
 */
export async function startPipeline({ withWorker = true } = {}): Promise<Pipeline> {
  const { createTestDatabase } = await import("./database");
  const { createTestTeam } = await import("./team");
  const database = await createTestDatabase();
  process.env.AUDIT_ALLOW_PRIVATE_HOSTS ??= "*";
  process.env.CRAWL_REQUESTS_PER_SECOND ??= "0";
  resetEnv();
  const { teamId, userId } = await createTestTeam();
  const ctx: TeamContext = { db: db(), teamId, actor: { kind: "user", userId }, now: () => new Date() };
  const { ensureExecutorSchema } = await import("@/server/embedded/inngest/schema");
  await ensureExecutorSchema(pool());
  let executor: Executor | undefined;
  if (withWorker) {
    const { embeddedSettings } = await import("@/inngest/client");
    const { handleInngest } = await import("@/inngest/serve");
    const { startExecutor } = await import("@/server/embedded/inngest/start-executor");
    const settings = embeddedSettings();
    if (!settings) throw new Error("The embedded executor is not configured.");
    executor = await startExecutor({
      ...settings,
      handler: handleInngest,
      workerConcurrency: 8,
      leaseMs: env().EXECUTOR_LEASE_MS,
    });
  }
  return {
    ctx,
    databaseUrl: database.url,
    audit: async (url, options = {}) => {
      const auditId = await queueAudit(ctx, url, options);
      await untilEnded(auditId);
      return auditId;
    },
    stop: async () => {
      await executor?.stop(5_000);
      await closeEmbeddedFetch();
      await db().$disconnect();
      await pool().end();
      await database.drop();
    },
  };
}

export async function queueAudit(
  ctx: TeamContext,
  url: string,
  options: Record<string, unknown> = {},
): Promise<string> {
  const { createSite } = await import("@/server/sites/create-site");
  const { createAudits } = await import("@/server/audits/create-audits");
  const { auditOptionsSchema } = await import("@/server/audits/schemas");
  const { siteId } = await createSite({ ctx, input: { url } });
  const [created] = await createAudits({
    ctx,
    input: { siteIds: [siteId], options: auditOptionsSchema.parse({ sampleSize: 0, render: "off", ...options }) },
  });
  if (!created?.ok) throw new Error(created?.reason ?? "not created");
  return created.auditId;
}

/** Resolves when the audit has ended and its last step (notify) is done. */
export async function untilEnded(auditId: string, timeoutMs = AUDIT_TIMEOUT_MS): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (Date.now() < until) {
    const audit = await db().audit.findUniqueOrThrow({
      where: { id: auditId },
      select: { status: true, phases: { where: { phase: "notify" } } },
    });
    const isOver =
      audit.status === "cancelled" ||
      (audit.status !== "queued" && audit.status !== "running" && audit.phases[0]?.endedAt);
    if (isOver) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Audit ${auditId} did not end in ${timeoutMs} ms.`);
}
