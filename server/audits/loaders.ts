import { notFound } from "next/navigation";
import { cache } from "react";
import { requireTeam } from "@/server/auth/gates";
import type { TeamContext } from "../context";
import { AppError } from "../errors";
import { getAnalysis } from "./get-analysis";
import { getAudit } from "./get-audit";
import { getStatusCounts } from "./get-status-counts";
import { listMeasurements } from "./list-measurements";
import type { AuditView } from "./prepare-audit";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface LoadedAudit {
  ctx: TeamContext;
  audit: AuditView;
}

/** The audit of an address in the dashboard, once a request. Signs in first, and shows the 404 page when it is not theirs. */
export const loadAudit = cache(async (auditId: string): Promise<LoadedAudit> => {
  const { ctx } = await requireTeam({ nextPath: `/audits/${auditId}` });
  if (!UUID.test(auditId)) notFound();
  try {
    return { ctx, audit: await getAudit({ ctx, input: { auditId } }) };
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});

/** What the overview shows beside the audit itself. */
export async function loadOverview(ctx: TeamContext, auditId: string) {
  const input = { auditId };
  const [measurements, statusCounts, analysis] = await Promise.all([
    listMeasurements({ ctx, input }),
    getStatusCounts({ ctx, input }),
    getAnalysis({ ctx, input }),
  ]);
  return { measurements, statusCounts, analysis };
}
