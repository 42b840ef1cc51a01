import type { TeamContext } from "../context";
import { renderReport } from "../pdf/render-report";
import type { ReportInput } from "../pdf/types";
import { DEFAULT_KIND, type ReportVariant, reportKind } from "./constants";

/** Render the report that every audit has. Other forms belong to the one before, so they go when it changes. */
export async function storeReport(
  ctx: TeamContext,
  auditId: string,
  input: ReportInput,
): Promise<{ pageCount: number }> {
  const report = await renderReport({ ...input, length: "full", size: "A4" });
  const data = { ...columnsOf(report), createdAt: ctx.now() };
  const where = { auditId_kind: { auditId, kind: DEFAULT_KIND } };
  await ctx.db.$transaction(async (tx) => {
    const before = await tx.report.findUnique({ where, select: { sha256: true } });
    await tx.report.upsert({ where, create: { auditId, kind: DEFAULT_KIND, ...data }, update: data });
    if (before?.sha256 !== report.sha256)
      await tx.report.deleteMany({ where: { auditId, kind: { not: DEFAULT_KIND } } });
  });
  return { pageCount: report.pageCount };
}

/**
 * Render another form beside it. `isStored` is false when the report changed meanwhile, so that this form would tell an
 * older story.
 */
export async function storeVariant(
  ctx: TeamContext,
  auditId: string,
  { input, variant, basis }: { input: ReportInput; variant: ReportVariant; basis: string },
): Promise<{ isStored: boolean }> {
  const size = variant.paper === "letter" ? "LETTER" : "A4";
  const report = await renderReport({ ...input, length: variant.length, size });
  const kind = reportKind(variant);
  const data = { ...columnsOf(report), createdAt: ctx.now() };
  const isStored = await ctx.db.$transaction(async (tx) => {
    const [current] = await tx.$queryRaw<{ sha256: string }[]>`
      select sha256 from "Report" where "auditId" = ${auditId} and kind = ${DEFAULT_KIND} for share`;
    if (current?.sha256 !== basis) return false;
    await tx.report.upsert({
      where: { auditId_kind: { auditId, kind } },
      create: { auditId, kind, ...data },
      update: data,
    });
    return true;
  });
  return { isStored };
}

function columnsOf({ bytes, pageCount, sha256 }: Awaited<ReturnType<typeof renderReport>>) {
  return { bytes: new Uint8Array(bytes), pageCount, sha256 };
}
