import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getAudit } from "@/server/audits/get-audit";
import { getIssue } from "@/server/audits/get-issue";
import { listAudits, listAuditsSchema } from "@/server/audits/list-audits";
import { listIssues } from "@/server/audits/list-findings";
import { listPages } from "@/server/audits/list-pages";
import { createDb, type Db, db } from "@/server/db/client";
import { deployMigrations } from "@/server/db/migrations";
import { startPostgres } from "@/server/embedded/postgres";
import { countWork } from "@/server/work/count-work";
import { getWork } from "@/server/work/get-work";
import { listAssigned } from "@/server/work/list-assigned";
import { AUDITS, createDashboardRows, type DashboardRows, FINDINGS, PAGES, TEAMS } from "./dashboard-rows";

const RUNS = 40;
/** Issue 5: server time at p95. */
const LIMIT_MS = 300;
/** Reading these from end to end would grow with every customer. */
const BIG_TABLES = ["Finding", "Page", "FindingState"];

/** Server time of the loaders behind the large screens, and whether any of them reads a large table from end to end. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const clusterDir = join(folder, "postgres");
  const postgres = await startPostgres({ clusterDir, password: "bench", port: 0, isDurable: false });
  process.env.DATABASE_URL = postgres.url;
  let isWithin = true;
  try {
    await deployMigrations(postgres.url);
    const rows = await createDashboardRows();
    console.log(
      `\n  ${TEAMS} teams, each ${AUDITS.toLocaleString("en")} audits, one with ${PAGES.toLocaleString("en")} pages and ${FINDINGS.toLocaleString("en")} findings; ${RUNS} runs\n`,
    );
    console.log(`  ${"".padEnd(44)}${["median", "p95", "scanned rows"].map((head) => head.padStart(14)).join("")}`);
    // One connection only: PostgreSQL hands in what a connection has read when that connection is told to.
    const single = createDb(postgres.url, 1);
    // What every request pays, for comparison.
    const baseline = (ofDb: Db) => () => ofDb.audit.findUnique({ where: { id: rows.auditId } });
    await measure("one row by its key (baseline)", { timed: baseline(db()), counted: baseline(single), single });
    const counted = screens({ ...rows, ctx: { ...rows.ctx, db: single } });
    for (const [label, timed] of Object.entries(screens(rows)))
      isWithin = (await measure(label, { timed, counted: counted[label] ?? timed, single })) && isWithin;
    await single.$disconnect();
  } finally {
    await db().$disconnect();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n  Limit: ${LIMIT_MS} ms at p95, no large table read whole: ${isWithin ? "kept" : "BROKEN"}\n`);
  if (!isWithin) process.exit(1);
}

function screens({ ctx, auditId, siteId, ruleId, keys }: DashboardRows): Record<string, () => Promise<unknown>> {
  const audits = (input: object) => () => listAudits({ ctx, input: listAuditsSchema.parse(input) });
  const pages = (input: object) => () => listPages({ ctx, input: { auditId, ...input } });
  const issues = (input: object) => () => listIssues({ ctx, input: { auditId, ...input } });
  return {
    "audits, newest": audits({}),
    "audits, last page": audits({ page: AUDITS / 25 }),
    "audits by score": audits({ sort: "score" }),
    "audits by site": audits({ sort: "site" }),
    "audits that failed": audits({ status: ["failed"] }),
    "audits of a site": audits({ siteId }),
    "audits, search": audits({ search: "site-7" }),
    "audit, summary": () => getAudit({ ctx, input: { auditId } }),
    "issues by gain": issues({}),
    "issues, search": issues({ search: "title" }),
    "issues, one severity": issues({ severity: ["critical"] }),
    "issues, open and mine": issues({ work: { status: ["open"], assignee: ["me"] } }),
    "issues nobody has": issues({ work: { assignee: ["nobody"] } }),
    "issues, work by rule": () => countWork({ ctx, input: { auditId } }),
    "issue with its findings": () => getIssue({ ctx, input: { auditId, ruleId } }),
    "issue, findings that are open": () => getIssue({ ctx, input: { auditId, ruleId, work: { status: ["open"] } } }),
    "work on 50 findings": () => getWork({ ctx, input: { auditId, keys } }),
    "my findings": () => listAssigned({ ctx, input: { status: [], page: 1 } }),
    "my findings, last page": () => listAssigned({ ctx, input: { status: ["done"], page: 40 } }),
    "pages by findings": pages({}),
    "pages by address": pages({ sort: "url", direction: "asc" }),
    "pages, last page": pages({ page: PAGES / 50 }),
    "pages, search": pages({ search: "page-4999" }),
    "pages, 4xx not indexable": pages({ statusClass: ["4xx"], indexable: false }),
  };
}

interface Measured {
  timed: () => Promise<unknown>;
  /** The same over one connection, whose scans are counted. */
  counted: () => Promise<unknown>;
  single: Db;
}

async function measure(label: string, { timed, counted, single }: Measured): Promise<boolean> {
  await timed();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    await timed();
    times.push(performance.now() - startedAt);
  }
  const before = await scannedRows(single);
  await counted();
  const scanned = (await scannedRows(single)) - before;
  times.sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)] ?? Number.NaN;
  const p95 = times[Math.floor(RUNS * 0.95)] ?? Number.NaN;
  const cells = [`${median.toFixed(1)} ms`, `${p95.toFixed(1)} ms`, String(scanned)];
  console.log(`  ${label.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join("")}`);
  return p95 <= LIMIT_MS && scanned === 0;
}

/** Rows that sequential scans of the large tables have read so far, as PostgreSQL counts them. */
async function scannedRows(single: Db): Promise<number> {
  await single.$queryRaw`select pg_stat_force_next_flush()::text`;
  await single.$queryRaw`select pg_stat_clear_snapshot()::text`;
  const [row] = await single.$queryRaw<{ rows: bigint }[]>`
    select coalesce(sum(seq_tup_read), 0)::bigint as rows from pg_stat_user_tables where relname = any(${BIG_TABLES})`;
  return Number(row?.rows ?? 0);
}
