import type { Db } from "@/server/db/client";

/** The JSON of `npm run audit -- --json`: a stable contract for scripts. Dates are ISO 8601, scores 0–100 or null. */
export async function exportAudit(db: Db, auditId: string) {
  const audit = await db.audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
  const [pages, findings, measurements, analysis] = await Promise.all([
    db.page.findMany({
      where: { auditId },
      orderBy: { url: "asc" },
      select: { url: true, status: true, contentType: true, isIndexable: true, depth: true, title: true },
    }),
    db.finding.findMany({
      where: { auditId, status: "failed" },
      orderBy: [{ ruleId: "asc" }, { url: "asc" }],
      select: { ruleId: true, severity: true, category: true, scope: true, url: true, message: true, evidence: true },
    }),
    db.measurement.findMany({ where: { auditId }, orderBy: [{ url: "asc" }, { device: "asc" }, { source: "asc" }] }),
    db.analysis.findUnique({ where: { auditId }, select: { source: true, sections: true } }),
  ]);
  return {
    audit: {
      id: audit.id,
      url: audit.startUrl,
      status: audit.status,
      score: audit.score,
      ruleSetVersion: audit.ruleSetVersion,
      startedAt: audit.startedAt?.toISOString() ?? null,
      completedAt: audit.completedAt?.toISOString() ?? null,
      pagesCrawled: audit.pagesCrawled,
      ...(audit.failureReason ? { failureReason: audit.failureReason } : {}),
      phases: Object.fromEntries(
        audit.phases.map((phase) => [
          phase.phase,
          {
            status: phase.status,
            ...(phase.reason ? { reason: phase.reason } : {}),
            durationMs: phase.startedAt && phase.endedAt ? phase.endedAt.getTime() - phase.startedAt.getTime() : null,
          },
        ]),
      ),
    },
    pages: pages.map(({ isIndexable, ...page }) => ({ ...page, indexable: isIndexable })),
    findings,
    measurements: measurements.map((m) => ({
      url: m.url,
      device: m.device,
      source: m.source,
      performance: m.performance,
      accessibility: m.accessibility,
      bestPractices: m.bestPractices,
      seo: m.seo,
      lcpMs: m.lcpMs,
      cls: m.cls,
      tbtMs: m.tbtMs,
      fcpMs: m.fcpMs,
      speedIndexMs: m.speedIndexMs,
      ttfbMs: m.ttfbMs,
      ...(m.errorMessage ? { error: m.errorMessage } : {}),
    })),
    analysis,
  };
}
