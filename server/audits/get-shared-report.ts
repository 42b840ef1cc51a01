import type { TeamContext } from "../context";
import { getBranding } from "../teams/get-branding";
import { getAnalysis } from "./get-analysis";
import { getAudit } from "./get-audit";
import { getStatusCounts } from "./get-status-counts";
import { listMeasurements } from "./list-measurements";
import { listPages } from "./list-pages";
import { loadRuleGroups } from "./load-rule-groups";
import { type SharedReport, safeAccent } from "./prepare-shared";

const SHOWN_PAGES = 200;

interface SharedReportInput {
  /** Made from the share, never from a session. */
  ctx: TeamContext;
  auditId: string;
  expiresAt: Date;
}

/** The report behind a share link. Who asked for the audit and what came before it stay inside the team. */
export async function getSharedReport({ ctx, auditId, expiresAt }: SharedReportInput): Promise<SharedReport> {
  const input = { auditId };
  const [audit, branding, team, issues, measurements, statusCounts, analysis, pages] = await Promise.all([
    getAudit({ ctx, input }),
    getBranding({ ctx }),
    ctx.db.team.findUniqueOrThrow({ where: { id: ctx.teamId }, select: { name: true } }),
    loadRuleGroups(ctx.db, auditId),
    listMeasurements({ ctx, input }),
    getStatusCounts({ ctx, input }),
    getAnalysis({ ctx, input }),
    listPages({ ctx, input: { auditId, pageSize: SHOWN_PAGES } }),
  ]);
  return {
    audit: {
      ...audit,
      requestedBy: null,
      previous: null,
      phases: audit.phases.filter((phase) => phase.phase !== "notify"),
    },
    brand: {
      teamName: team.name,
      accent: safeAccent(branding.accent),
      logoDataUrl: branding.logoDataUrl,
      footer: branding.footer,
      contact: branding.contact,
    },
    expiresAt,
    issues,
    measurements,
    statusCounts,
    analysis,
    pages,
  };
}
