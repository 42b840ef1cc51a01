import { getAnalysis } from "@/server/audits/get-analysis";
import { getAudit } from "@/server/audits/get-audit";
import { getStatusCounts } from "@/server/audits/get-status-counts";
import { listMeasurements } from "@/server/audits/list-measurements";
import { listPages } from "@/server/audits/list-pages";
import { loadRuleGroups } from "@/server/audits/load-rule-groups";
import { type AuditView, prepareNotices } from "@/server/audits/prepare-audit";
import { prepareScore } from "@/server/audits/prepare-score";
import { prepareVitals } from "@/server/audits/prepare-vitals";
import type { TeamContext } from "@/server/context";
import { getBranding } from "@/server/teams/get-branding";
import type { ShareSection } from "./constants";
import { loadFeedback } from "./load-feedback";
import { loadSharedCauses } from "./load-shared-causes";
import { loadSharedChanges } from "./load-shared-changes";
import { loadSharedTrend } from "./load-shared-trend";
import { redactSamples, type SharedBrand, type SharedIssue, type SharedReport, safeAccent } from "./prepare-shared";
import { offersPdf } from "./share-sections";
import type { OpenShare } from "./types";

const SHOWN_PAGES = 200;

interface SharedReportInput {
  /** Made from the share, never from a session. */
  ctx: TeamContext;
  share: OpenShare;
}

/**
 * The report behind a link. Reads only the sections that were chosen, so that the others cannot leak. Does not ask
 * whether this reader may see it: `openShare` does.
 */
export async function getSharedReport({ ctx, share }: SharedReportInput): Promise<SharedReport> {
  const { auditId, hidesEvidence } = share;
  const input = { auditId };
  const has = (section: ShareSection) => share.sections.includes(section);
  const hasScore = has("score");
  const [audit, brand, analysis, speed, causes, groups, pages, trend, feedback] = await Promise.all([
    getAudit({ ctx, input }),
    loadBrand(ctx),
    has("analysis") ? getAnalysis({ ctx, input }) : null,
    has("speed") ? listMeasurements({ ctx, input }) : null,
    has("causes") ? loadSharedCauses(ctx, { auditId, hidesEvidence, hasScore }) : null,
    has("issues") ? loadRuleGroups(ctx.db, auditId) : null,
    has("pages") ? loadPages(ctx, share) : null,
    has("trend") ? loadTrend(ctx, auditId) : null,
    loadFeedback(ctx, share),
  ]);
  const { score, receipt, isPartial, findingCount, severityCounts } = audit;
  return {
    head: headOf(audit, share),
    brand,
    notices: prepareNotices(audit),
    score: hasScore ? { view: prepareScore({ score, receipt, previous: null }), isPartial } : null,
    // What the model cost, and why none was asked, is the team's affair.
    analysis: analysis && { ...analysis, usage: null, reason: null },
    speed: speed && {
      vitals: prepareVitals(speed, audit.startUrl, audit.indexableCount),
      measurements: speed,
      reason: audit.phases.find((phase) => phase.phase === "measure")?.reason ?? null,
    },
    causes,
    issues: groups && {
      issues: groups.map(
        ({ category: _c, isScored: _s, indexablePageCount: _i, ...group }): SharedIssue => ({
          ...group,
          gain: hasScore ? group.gain : null,
          samples: hidesEvidence ? redactSamples(group.samples) : group.samples,
        }),
      ),
      findingCount,
      severityCounts,
    },
    pages,
    trend,
    hidesEvidence,
    hasPdf: audit.hasReport && offersPdf(share),
    feedback,
  };
}

function headOf(audit: AuditView, { isPortal, expiresAt }: OpenShare): SharedReport["head"] {
  return {
    host: audit.host,
    auditedAt: audit.completedAt ?? audit.createdAt,
    durationMs: audit.durationMs,
    pageCount: audit.pageCount,
    indexableCount: audit.indexableCount,
    ruleSetVersion: audit.ruleSetVersion,
    isPortal,
    expiresAt,
  };
}

async function loadTrend(ctx: TeamContext, auditId: string): Promise<SharedReport["trend"]> {
  const [points, changes] = await Promise.all([loadSharedTrend(ctx, auditId), loadSharedChanges(ctx, auditId)]);
  return { points, changes };
}

async function loadPages(ctx: TeamContext, { auditId, hidesEvidence }: OpenShare): Promise<SharedReport["pages"]> {
  const [list, statusCounts] = await Promise.all([
    listPages({ ctx, input: { auditId, pageSize: SHOWN_PAGES } }),
    getStatusCounts({ ctx, input: { auditId } }),
  ]);
  const rows = hidesEvidence ? list.rows.map((row) => ({ ...row, title: null })) : list.rows;
  return { list: { ...list, rows }, statusCounts };
}

async function loadBrand(ctx: TeamContext): Promise<SharedBrand> {
  const [branding, team] = await Promise.all([
    getBranding({ ctx }),
    ctx.db.team.findUniqueOrThrow({ where: { id: ctx.teamId }, select: { name: true } }),
  ]);
  return {
    teamName: team.name,
    accent: safeAccent(branding.accent),
    logoDataUrl: branding.logoDataUrl,
    footer: branding.footer,
    contact: branding.contact,
  };
}
