/**
 * `npm start`: decides from the environment what is missing, starts it, waits for health, then starts the rest.
 * Nothing outside this folder knows whether a service is embedded.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient } from "@/prisma/scripts/generate";
import { type Env, env, resetEnv } from "../env";
import { ensureBuild } from "./build";
import { lockDataDir } from "./data-lock";
import { loadEnvFile } from "./load-env-file";
import { requireFreePort } from "./ports";
import { type RunningPostgres, startPostgres } from "./postgres";
import { loadSecrets } from "./secrets";
import { printReady, stage } from "./stages";
import { type Supervised, supervise } from "./supervise";
import { WORKER_MEMORY } from "./worker-memory";

const root = fileURLToPath(new URL("../../", import.meta.url));
const isDev = process.argv.includes("--dev");
const HEALTH_TIMEOUT_MS = 120_000;
/** Running steps may reach their end; what does not is taken up again at the next start. */
const WORKER_GRACE_MS = 20_000;
/** Live pages reconnect by themselves, so open streams need not be waited for. */
const WEB_GRACE_MS = 3_000;

async function main(): Promise<void> {
  loadEnvFile();
  const settings = env();
  const lock = lockDataDir(settings.dataDir, settings.appUrl);
  const stops: (() => Promise<unknown>)[] = [async () => lock.release()];
  let isStopping = false;
  const stopAll = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => console.error(String(error)));
    process.exit(code);
  };
  // A second Ctrl-C while stopping changes nothing: everything has a time limit of its own.
  process.on("SIGINT", () => void stopAll(0));
  process.on("SIGTERM", () => void stopAll(0));

  try {
    await requireFreePort(settings.PORT, undefined, "the dashboard", "PORT");
    if (settings.SAMPLE_SITE_PORT)
      await requireFreePort(settings.SAMPLE_SITE_PORT, "127.0.0.1", "the sample site", "SAMPLE_SITE_PORT");
    const secrets = loadSecrets(settings.dataDir);
    process.env.APP_SECRET ??= secrets.appSecret;
    await stage("Database client", async () => generateClient());
    if (!isDev) await stage("Dashboard build", ensureBuild);

    if (!settings.DATABASE_URL) {
      const postgres = await stage("PostgreSQL", () => startEmbeddedPostgres(settings, secrets.databasePassword));
      stops.push(() => postgres.stop());
      process.env.DATABASE_URL = postgres.url;
      void postgres.ended.then(() => {
        if (!isStopping)
          void restartDatabase(postgres.port, settings, secrets.databasePassword, stops, () => isStopping);
      });
    }
    resetEnv();
    const { deployMigrations } = await import("../db/migrations");
    const { pool } = await import("../db/pool");
    const { ensureExecutorSchema } = await import("./inngest/schema");
    await stage("Migrations", async () => {
      const applied = await deployMigrations(process.env.DATABASE_URL ?? "");
      // Before web and worker start, so that the first event finds its tables.
      if (!usesRealInngest(settings)) await ensureExecutorSchema(pool());
      return applied.length ? `${applied.length} applied` : "current";
    });
    lock.publish({ databaseUrl: process.env.DATABASE_URL ?? null });

    if (settings.SAMPLE_SITE_PORT) {
      const { startSampleSite } = await import("./sample-site/start-sample-site");
      const site = await stage("Sample site", () =>
        startSampleSite({ port: settings.SAMPLE_SITE_PORT, host: "127.0.0.1" }),
      );
      stops.push(() => site.stop());
      allowSampleSite(settings.SAMPLE_SITE_PORT);
    }

    if (!usesRealInngest(settings)) {
      const script = join(root, "server/embedded/worker.ts");
      const worker = child("worker", ["--import", "tsx", script], () => isStopping, WORKER_MEMORY);
      stops.push(() => worker.stop(WORKER_GRACE_MS));
      lock.publish({ hasWorker: true });
    }
    const next = join(root, "node_modules/next/dist/bin/next");
    const web = child("web", [next, isDev ? "dev" : "start", "-p", String(settings.PORT)], () => isStopping);
    stops.push(() => web.stop(WEB_GRACE_MS));
    await stage("Dashboard", () => untilHealthy(settings));

    const { seedDemo } = await import("./seed-demo");
    const demo = await stage("Demo team", () => seedDemo(secrets.demoPassword, settings));
    printReady({ settings, demo, isRealInngest: usesRealInngest(settings) });
  } catch (error) {
    console.error(`\nPlumbline could not start. ${error instanceof Error ? error.message : String(error)}`);
    await stopAll(1);
  }
}

function startEmbeddedPostgres(settings: Env, password: string, port = 0): Promise<RunningPostgres> {
  return startPostgres({ clusterDir: join(settings.dataDir, "postgres"), password, port, isDurable: true });
}

/** The port stays the same, so web and worker find the database again by themselves. */
async function restartDatabase(
  port: number,
  settings: Env,
  password: string,
  stops: (() => Promise<unknown>)[],
  isStopping: () => boolean,
): Promise<void> {
  for (let waitMs = 500; !isStopping(); waitMs = Math.min(waitMs * 2, 30_000)) {
    console.error(`PostgreSQL ended unexpectedly; starting it again in ${waitMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    try {
      const postgres = await startEmbeddedPostgres(settings, password, port);
      stops.splice(1, 0, () => postgres.stop());
      await postgres.ended;
    } catch (error) {
      console.error(String(error));
    }
  }
}

function child(
  name: string,
  args: string[],
  isStopping: () => boolean,
  defaults: Readonly<Record<string, string>> = {},
): Supervised {
  return supervise({
    name,
    args,
    env: { ...defaults, ...process.env, NODE_ENV: isDev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" },
    onRestart: (reason, waitMs) => {
      if (!isStopping()) console.error(`The ${name} ${reason}; starting it again in ${waitMs} ms.`);
    },
  });
}

/** By name and port: nothing else on loopback becomes reachable for audits. */
function allowSampleSite(port: number): void {
  const hosts = [process.env.AUDIT_ALLOW_PRIVATE_HOSTS, `localhost:${port}`, `127.0.0.1:${port}`];
  process.env.AUDIT_ALLOW_PRIVATE_HOSTS = hosts.filter(Boolean).join(",");
  resetEnv();
}

function usesRealInngest(settings: Env): boolean {
  return Boolean(
    settings.INNGEST_DEV || settings.INNGEST_BASE_URL || settings.INNGEST_EVENT_KEY || settings.INNGEST_SIGNING_KEY,
  );
}

async function untilHealthy(settings: Env): Promise<void> {
  const until = Date.now() + HEALTH_TIMEOUT_MS;
  while (Date.now() < until) {
    const ok = await fetch(`http://127.0.0.1:${settings.PORT}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The dashboard did not answer in time. Its messages are above.");
}

await main();
