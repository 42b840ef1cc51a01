import { describeEvidence } from "../audits/describe-evidence";
import { loadCauseFindings, loadCauses } from "../causes/load-causes";
import type { TeamContext } from "../context";
import type { ReportCause } from "../pdf/types";
import { CATEGORY_META } from "../rules/categories";

/** As many as the report explains. */
const MAX_CAUSES = 20;
const SAMPLES = 10;
const EVIDENCE_LINES = 8;

/** The most valuable causes with what was seen and where, and how many there are in all. */
export async function loadReportCauses(
  ctx: TeamContext,
  auditId: string,
): Promise<{ causes: ReportCause[]; causeTotal: number }> {
  const list = await loadCauses(ctx, auditId);
  const causes: ReportCause[] = [];
  for (const cause of list.causes.slice(0, MAX_CAUSES)) {
    const samples = await loadCauseFindings(ctx, { auditId, causeId: cause.id, offset: 0, limit: SAMPLES });
    const lines = samples.flatMap((sample) => [sample.message, ...sample.evidence.slice(0, 2).map(describeEvidence)]);
    causes.push({
      severity: cause.severity,
      category: CATEGORY_META[cause.category].shortLabel,
      title: cause.title,
      where: [cause.where.label, cause.where.tag].filter(Boolean).join(": "),
      fix: cause.fix,
      effort: cause.effort,
      pageCount: cause.pageCount,
      findingCount: cause.findingCount,
      gain: cause.gain,
      evidence: [...new Set(lines)].slice(0, EVIDENCE_LINES),
      urls: [...new Set(samples.flatMap((sample) => sample.url ?? []))],
    });
  }
  return { causes, causeTotal: list.causes.length };
}
