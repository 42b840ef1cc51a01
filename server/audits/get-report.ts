import type { Verb } from "../context";
import { AppError } from "../errors";
import { type ReportVariant, reportKind } from "../reports/constants";

export interface StoredReport {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  /** Proposed name of the download. */
  fileName: string;
}

/** The rendered PDF. Throws NOT_FOUND for unknown audits and NOT_READY while there is none; it never renders. */
export async function getReport({
  ctx,
  input,
}: Verb<{ auditId: string; variant?: ReportVariant }>): Promise<StoredReport> {
  const variant = input.variant ?? { length: "full", paper: "a4" };
  const kind = reportKind(variant);
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: {
      createdAt: true,
      site: { select: { host: true } },
      reports: { where: { kind }, select: { bytes: true, sha256: true }, take: 1 },
    },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const report = audit.reports[0];
  if (!report && kind !== "full") {
    throw new AppError(
      "NOT_READY",
      "This audit has no PDF in this length and paper size: it was made before there were any. Download the full A4 report, or run the audit again.",
    );
  }
  if (!report) {
    throw new AppError(
      "NOT_READY",
      "The PDF of this audit is not ready. Open the audit to see how far it is, then try again.",
    );
  }
  const host = audit.site.host.replace(/[^a-z0-9.-]+/gi, "-");
  const day = audit.createdAt.toISOString().slice(0, 10);
  return {
    bytes: report.bytes,
    sha256: report.sha256,
    fileName: `${host}-${day}${kind === "full" ? "" : `-${kind}`}.pdf`,
  };
}
