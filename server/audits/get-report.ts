import { setTimeout as sleep } from "node:timers/promises";
import type { TeamContext, Verb } from "../context";
import { AppError } from "../errors";
import { DEFAULT_KIND, type ReportVariant, reportKind } from "../reports/constants";
import { requestReport } from "../reports/request-report";

export interface StoredReport {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  /** Proposed name of the download. */
  fileName: string;
}

/** A reader waits this long for a form that is just being rendered. */
const WAIT_MS = 25_000;
const LOOK_EVERY_MS = 400;
const RETRY_AFTER_SECONDS = 10;

type ReportRequest = Verb<{ auditId: string; variant?: ReportVariant }> & { waitMs?: number };

/**
 * The stored PDF. The worker renders forms other than the full A4 one when they are first asked for, and this waits for
 * it a while. Throws NOT_FOUND for unknown audits and NOT_READY while there is none; it never renders itself.
 */
export async function getReport({ ctx, input, waitMs = WAIT_MS }: ReportRequest): Promise<StoredReport> {
  const kind = reportKind(input.variant ?? { length: "full", paper: "a4" });
  const { auditId } = input;
  const audit = await ctx.db.audit.findFirst({
    where: { id: auditId, teamId: ctx.teamId },
    select: {
      createdAt: true,
      site: { select: { host: true } },
      reports: { where: { kind: DEFAULT_KIND }, select: { sha256: true }, take: 1 },
    },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const basis = audit.reports[0]?.sha256;
  if (basis === undefined) {
    throw new AppError(
      "NOT_READY",
      "The PDF of this audit is not ready. Open the audit to see how far it is, then try again.",
    );
  }
  const report = (await findReport(ctx, auditId, kind)) ?? (await waitForReport(ctx, { auditId, kind, basis, waitMs }));
  const host = audit.site.host.replace(/[^a-z0-9.-]+/gi, "-");
  const day = audit.createdAt.toISOString().slice(0, 10);
  return { ...report, fileName: `${host}-${day}${kind === DEFAULT_KIND ? "" : `-${kind}`}.pdf` };
}

async function waitForReport(
  ctx: TeamContext,
  { auditId, kind, basis, waitMs }: { auditId: string; kind: string; basis: string; waitMs: number },
): Promise<Pick<StoredReport, "bytes" | "sha256">> {
  await requestReport(ctx, { auditId, kind, basis });
  const until = Date.now() + waitMs;
  while (Date.now() < until) {
    await sleep(LOOK_EVERY_MS);
    const isThere = (await ctx.db.report.count({ where: { auditId, kind } })) > 0;
    const report = isThere ? await findReport(ctx, auditId, kind) : null;
    if (report) return report;
  }
  throw new AppError(
    "NOT_READY",
    "This form of the report is being made because it was asked for the first time. It takes some seconds: download it again in a moment.",
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  );
}

function findReport(ctx: TeamContext, auditId: string, kind: string) {
  return ctx.db.report.findFirst({
    where: { auditId, kind, audit: { teamId: ctx.teamId } },
    select: { bytes: true, sha256: true },
  });
}
