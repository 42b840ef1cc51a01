import { nextPacificMidnight, pacificDay } from "../measure/pacific-day";
import { LEDGER_DAYS, QUOTA_LABELS, QUOTA_SERVICES } from "./constants";
import { hashKey, keyOf, limitsOf } from "./limits";
import type { QuotaContext } from "./spend-quota";
import type { QuotaLedger, QuotaStanding } from "./types";

const DAY_MS = 86_400_000;

/** Requests to Google's services with the keys of this installation. Keys are shared by all teams, and so is the ledger. */
export async function getQuotaLedger(ctx: QuotaContext): Promise<QuotaLedger> {
  const now = ctx.now();
  const today = pacificDay(now);
  const hashes = new Map(QUOTA_SERVICES.map((service) => [service, hashOf(keyOf(service))] as const));
  const rows = await ctx.db.quotaUse.findMany({
    where: {
      day: { gt: pacificDay(new Date(now.getTime() - LEDGER_DAYS * DAY_MS)), lte: today },
      OR: [...hashes].map(([service, keyHash]) => ({ service, keyHash })),
    },
    orderBy: { day: "desc" },
    select: { service: true, day: true, requestCount: true, refusedCount: true, blockedUntil: true },
  });
  const standings = QUOTA_SERVICES.map((service): QuotaStanding => {
    const row = rows.find((candidate) => candidate.service === service && candidate.day === today);
    const { perDay, perMinute } = limitsOf(service);
    const blockedUntil = row?.blockedUntil ?? null;
    return {
      service,
      label: QUOTA_LABELS[service],
      isConfigured: keyOf(service) !== null,
      requestCount: row?.requestCount ?? 0,
      refusedCount: row?.refusedCount ?? 0,
      dailyLimit: perDay,
      minuteLimit: perMinute,
      resetsAt: nextPacificMidnight(now),
      blockedUntil: blockedUntil && blockedUntil > now ? blockedUntil : null,
    };
  });
  const days = [...new Set(rows.map((row) => row.day))].map((day) => {
    const countOf = (service: string) =>
      rows.find((row) => row.day === day && row.service === service)?.requestCount ?? 0;
    return { day, counts: { psi: countOf("psi"), crux: countOf("crux"), "crux-history": countOf("crux-history") } };
  });
  return { standings, days };
}

function hashOf(key: string | null): string {
  return key === null ? "none" : hashKey(key);
}
