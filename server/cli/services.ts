import { join } from "node:path";
import { generateClient } from "@/prisma/scripts/generate";
import { findInstance, lockDataDir } from "@/server/embedded/data-lock";
import { startPostgres } from "@/server/embedded/postgres";
import { loadSecrets } from "@/server/embedded/secrets";
import { env, resetEnv } from "@/server/env";

export interface Services {
  stop(): Promise<void>;
}

/**
 * What a run from the command line needs: the database and, unless told otherwise, a worker. A Plumbline that already runs on the data folder
 * is used as it is; otherwise both are started here and stopped afterwards.
 */
export async function openServices({ hasWorker = true } = {}): Promise<Services> {
  const settings = env();
  const secrets = loadSecrets(settings.dataDir);
  process.env.APP_SECRET ??= secrets.appSecret;
  const running = settings.DATABASE_URL ? null : findInstance(settings.dataDir);
  if (running?.databaseUrl && (running.hasWorker || !hasWorker)) {
    process.env.DATABASE_URL = running.databaseUrl;
    resetEnv();
    return { stop: async () => {} };
  }

  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
  };
  try {
    generateClient();
    if (!settings.DATABASE_URL) {
      const lock = lockDataDir(settings.dataDir, settings.appUrl);
      stops.push(async () => lock.release());
      const clusterDir = join(settings.dataDir, "postgres");
      const postgres = await startPostgres({
        clusterDir,
        password: secrets.databasePassword,
        port: 0,
        isDurable: true,
      });
      stops.push(() => postgres.stop());
      process.env.DATABASE_URL = postgres.url;
    }
    resetEnv();
    const { deployMigrations } = await import("@/server/db/migrations");
    await deployMigrations(process.env.DATABASE_URL ?? "");
    if (hasWorker) stops.push(await startWorker());
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** In this process; nothing else would do the work. With a real Inngest server its own workers do. */
async function startWorker(): Promise<() => Promise<unknown>> {
  const { embeddedSettings, usesInngestServer } = await import("@/inngest/client");
  const settings = embeddedSettings();
  if (usesInngestServer() || !settings) return async () => {};
  const { handleInngest } = await import("@/inngest/serve");
  const { startExecutor } = await import("@/server/embedded/inngest/start-executor");
  const { setExamineThreadCode } = await import("@/server/audits/page-examiner");
  const { examineThreadCode } = await import("@/server/embedded/examine-thread-code");
  const threadCode = examineThreadCode();
  if (threadCode !== null) setExamineThreadCode(threadCode);
  const executor = await startExecutor({ ...settings, handler: handleInngest, workerConcurrency: 8 });
  const { db } = await import("@/server/db/client");
  const { pool } = await import("@/server/db/pool");
  return async () => {
    await executor.stop(5_000);
    await (await import("@/server/embedded/inngest/embedded-fetch")).closeEmbeddedFetch();
    await db().$disconnect();
    await pool().end();
  };
}
