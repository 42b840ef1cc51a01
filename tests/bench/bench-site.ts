import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient } from "@/prisma/scripts/generate";
import { startPostgres } from "@/server/embedded/postgres";
import type { BareJob, Cost } from "./bare-loop";
import type { AuditCost } from "./measure-audit";

const CONCURRENCY = 16;

export interface BenchedSite {
  name: string;
  /** Script in this folder that serves the site and sends its port. */
  script: string;
  argument: string;
  /** Paths of all pages, for the baseline; the audit begins at the first. */
  paths: string[];
}

/** Pages per second of a full audit (fetch, facts, rules, rows in PostgreSQL) beside a bare fetch-and-parse loop. */
export async function benchSite({ name, script, argument, paths }: BenchedSite): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const site = forkScript(script, argument);
  const bare = forkScript("bare-loop.ts");
  const origin = `http://127.0.0.1:${await nextMessage<number>(site)}`;
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
    const job: BareJob = { urls: paths.map((path) => origin + path), concurrency: CONCURRENCY };
    bare.send(job);
    const baseline = await nextMessage<Cost>(bare);
    const { deployMigrations } = await import("@/server/db/migrations");
    await deployMigrations(postgres.url);
    const { measureAudit } = await import("./measure-audit");
    report(name, paths.length, baseline, await measureAudit(origin + paths[0], Math.min(10_000, paths.length + 10)));
  } finally {
    await postgres.stop();
    site.disconnect();
    bare.disconnect();
    rmSync(work, { recursive: true, force: true });
  }
}

function forkScript(script: string, ...args: string[]) {
  return fork(fileURLToPath(new URL(`./${script}`, import.meta.url)), args, { execArgv: ["--import", "tsx"] });
}

function nextMessage<Message>(child: ReturnType<typeof forkScript>): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as Message));
    child.once("exit", (code) => reject(new Error(`A process of the benchmark ended with code ${code}.`)));
  });
}

function report(name: string, count: number, bare: Cost, audit: AuditCost): void {
  const bareRate = count / bare.seconds;
  const row = (label: string, value: string, ratio = "") =>
    console.log(`  ${label.padEnd(44)}${value.padStart(14)}${ratio.padStart(10)}`);
  const rateRow = (label: string, seconds: number) => {
    const rate = audit.pageCount / seconds;
    row(label, `${rate.toFixed(0)} pages/s`, (rate / bareRate).toFixed(2));
  };
  const bareCpu = bare.cpuMs / count;
  const auditCpu = audit.crawl.cpuMs / audit.pageCount;
  console.log(`\n  ${name}: ${audit.pageCount} pages on loopback, ${CONCURRENCY} requests at a time\n`);
  row("bare fetch-and-parse loop", `${bareRate.toFixed(0)} pages/s`, "1.00");
  rateRow("crawl: fetch, facts, rules, rows", audit.crawl.seconds);
  rateRow("crawl and join: with whole-crawl rules", audit.crawl.seconds + audit.joinSeconds);
  row("processor time of the bare loop, each page", `${bareCpu.toFixed(2)} ms`, "1.00");
  row("processor time of the crawl, each page", `${auditCpu.toFixed(2)} ms`, (auditCpu / bareCpu).toFixed(2));
  console.log(
    `\n  join ${audit.joinSeconds.toFixed(1)} s, report ${audit.reportSeconds.toFixed(1)} s, memory at most ${audit.memoryMb} MB\n`,
  );
}
