import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { clientIp } from "@/server/auth/client-ip";
import { requireTeam } from "@/server/auth/gates";
import { spendRateLimit } from "@/server/auth/rate-limit";
import { systemClock } from "../clock";
import type { TeamContext } from "../context";
import { db } from "../db/client";
import { AppError } from "../errors";
import { countShareView } from "../shares/count-share-view";
import { findShare } from "../shares/find-share";
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

export interface LoadedShare {
  ctx: TeamContext;
  auditId: string;
  shareId: string;
  expiresAt: Date;
  /** Tells viewers apart when views are counted. */
  viewer: string;
}

/** What a link opens, once a request; null when it is missing, expired or revoked. Throws RATE_LIMITED to guessers. */
export const loadShare = cache(async (token: string): Promise<LoadedShare | null> => {
  const requestHeaders = await headers();
  const ip = clientIp(requestHeaders);
  const now = systemClock.now();
  await spendRateLimit({ db: db(), now: systemClock.now }, "share-ip", ip);
  const share = await findShare({ db: db(), now, token });
  if (!share) return null;
  const ctx: TeamContext = {
    db: db(),
    teamId: share.teamId,
    actor: { kind: "system", job: "share" },
    now: systemClock.now,
  };
  const viewer = `${ip} ${requestHeaders.get("user-agent") ?? ""}`;
  return { ctx, auditId: share.auditId, shareId: share.shareId, expiresAt: share.expiresAt, viewer };
});

/** Once an hour and viewer, so that a reload is no new view. */
export async function countView({ ctx, shareId, viewer }: LoadedShare): Promise<void> {
  await countShareView({ db: ctx.db, now: ctx.now(), shareId, viewer });
}
