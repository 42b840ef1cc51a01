import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient } from "@/prisma/scripts/generate";
import { examineThreadCode } from "@/server/embedded/examine-thread-code";
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
    // In a process of its own, so that the memory counted below is what a worker needs.
    const migrate = forkScript("../../prisma/scripts/deploy-migrations.ts");
    const [code] = await once(migrate, "exit");
    if (code !== 0) throw new Error("The database could not be migrated.");
    // As server/embedded/worker.ts does at its start.
    const { setExamineThreadCode } = await import("@/server/audits/page-examiner");
    const threadCode = examineThreadCode();
    if (threadCode !== null) setExamineThreadCode(threadCode);
    const { measureAudit } = await import("./measure-audit");
    const audit = () => measureAudit(origin + paths[0], Math.min(10_000, paths.length + 10));
    report(name, paths.length, baseline, { cold: await audit(), warm: await audit() });
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

/** The first audit compiles what it runs, as after a start; the second is what a worker does all day. The loop is warm. */
function report(name: string, count: number, bare: Cost, audits: { cold: AuditCost; warm: AuditCost }): void {
  const { cold, warm } = audits;
  const bareRate = count / bare.seconds;
  const row = (label: string, ...cells: string[]) =>
    console.log(`  ${label.padEnd(44)}${cells.map((cell) => cell.padStart(16)).join("")}`);
  const cells = (read: (audit: AuditCost) => string) => [read(cold), read(warm)];
  const rate = ({ pageCount }: AuditCost, seconds: number) =>
    `${(pageCount / seconds).toFixed(0)}/s   ${(pageCount / seconds / bareRate).toFixed(2)}`;
  console.log(`\n  ${name}: ${warm.pageCount} pages on loopback, ${CONCURRENCY} requests at a time\n`);
  row("", "first audit", "second audit");
  row("bare fetch-and-parse loop", ...cells(() => `${bareRate.toFixed(0)}/s   1.00`));
  row("crawl: fetch, facts, rules, rows", ...cells((audit) => rate(audit, audit.crawl.seconds)));
  row("crawl and join", ...cells((audit) => rate(audit, audit.crawl.seconds + audit.joinSeconds)));
  row("crawl, each page", ...cells((audit) => `${((audit.crawl.seconds * 1000) / audit.pageCount).toFixed(2)} ms`));
  row("processor time, each page", ...cells((audit) => `${(audit.crawl.cpuMs / audit.pageCount).toFixed(2)} ms`));
  row("processor time of the loop, each page", ...cells(() => `${(bare.cpuMs / count).toFixed(2)} ms`));
  row("join", ...cells((audit) => `${audit.joinSeconds.toFixed(1)} s`));
  row("memory at most: crawl, then join", ...cells(({ memoryMb }) => `${memoryMb.crawl}, ${memoryMb.join} MB`));
  console.log("");
}
