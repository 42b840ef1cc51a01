/** `npm run audit -- <url>`: the same pipeline as the dashboard, without a browser. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { loadEnvFile } from "../embedded/load-env-file";
import { publicMessage } from "../errors";
import { type AuditArguments, parseArguments, USAGE } from "./arguments";
import { createProgress } from "./progress";
import { openServices } from "./services";

const EXIT = { done: 0, failed: 1, usage: 2, underScore: 3 } as const;

async function run(args: AuditArguments): Promise<number> {
  loadEnvFile();
  const { normaliseStart } = await import("../crawl/normalise-start");
  const start = normaliseStart(args.url);
  if (!start.ok) {
    console.error(start.message);
    return EXIT.usage;
  }
  process.env.LOG_LEVEL ??= "error";
  const services = await openServices();
  try {
    const { runCliAudit } = await import("./run-cli-audit");
    const { exportAudit } = await import("./export-audit");
    const { db } = await import("../db/client");
    console.log(`\n  Auditing ${start.url}\n`);
    const auditId = await runCliAudit({
      url: start.url,
      maxPages: args.maxPages,
      sampleSize: args.sampleSize,
      runs: args.runs,
      render: args.render,
      progress: createProgress(),
    });
    const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId } });
    if (args.jsonFile) write(args.jsonFile, `${JSON.stringify(await exportAudit(db(), auditId), null, 2)}\n`);
    if (args.pdfFile) {
      const report = await db().report.findFirst({ where: { auditId, kind: "full" }, select: { bytes: true } });
      if (report) write(args.pdfFile, report.bytes);
      else console.error("  There is no PDF: the audit ended before its report was made.");
    }
    if (args.fixesFile && audit.status === "completed") {
      const { exportFixes } = await import("../fixes/export-fixes");
      const { loadAuditJob } = await import("../audits/audit-job");
      const { ctx } = await loadAuditJob(auditId);
      write(args.fixesFile, (await exportFixes({ ctx, input: { auditId, causeId: null } })).markdown);
    }
    if (audit.status !== "completed") {
      console.error(`\n  The audit ${audit.status}. ${audit.failureReason ?? ""}\n`);
      return EXIT.failed;
    }
    const findings = `${audit.criticalCount} critical, ${audit.warningCount} warnings, ${audit.noticeCount} notices`;
    console.log(`\n  Score ${audit.score ?? "not available"} of 100 · ${audit.pagesCrawled} pages · ${findings}\n`);
    if (args.failUnder !== null && (audit.score === null || audit.score < args.failUnder)) {
      console.error(`  The score is below ${args.failUnder}.\n`);
      return EXIT.underScore;
    }
    return EXIT.done;
  } finally {
    await services.stop();
  }
}

function write(file: string, content: string | Uint8Array): void {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`  Wrote ${path}`);
}

const parsed = parseArguments(process.argv.slice(2));
if (parsed.kind === "help") {
  console.log(USAGE);
  process.exit(EXIT.done);
}
if (parsed.kind === "wrong") {
  console.error(`${parsed.message}\n\n${USAGE}`);
  process.exit(EXIT.usage);
}
run(parsed.args).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error && error.name !== "AppError" ? error.message : publicMessage(error));
    process.exit(EXIT.failed);
  },
);
