import { countInWindow } from "../auth/rate-limit";
import type { Db } from "../db/client";
import { nextPacificMidnight, pacificDay } from "../measure/pacific-day";
import { QUOTA_LABELS, type QuotaService } from "./constants";
import { hashKey, limitsOf } from "./limits";
import type { QuotaGrant } from "./types";

export interface QuotaContext {
  db: Db;
  now(): Date;
}

export interface QuotaRequest {
  service: QuotaService;
  key: string;
  /** Origin of the page that is asked about. */
  origin: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Write one request into the ledger before it is made, or say why it must not be made and when it may. Checked: the
 * pause the service asked for, the budgets of the day, of the minute and of the origin. The day is counted by one
 * statement, so parallel workers never pass the limit together.
 */
export async function spendQuota(ctx: QuotaContext, request: QuotaRequest): Promise<QuotaGrant> {
  const { service, key, origin } = request;
  const limits = limitsOf(service);
  const keyHash = hashKey(key);
  const now = ctx.now();
  const day = pacificDay(now);
  const name = QUOTA_LABELS[service];

  const standing = await ctx.db.quotaUse.findUnique({
    where: { service_day_keyHash: { service, day, keyHash } },
    select: { blockedUntil: true, requestCount: true },
  });
  if (standing?.blockedUntil && standing.blockedUntil > now) {
    const isDay = standing.blockedUntil.getTime() >= nextPacificMidnight(now).getTime();
    return isDay ? dayIsOut(name, standing.requestCount, now) : pause(name, standing.blockedUntil);
  }

  // Both APIs of the Chrome UX Report share the budget of their project.
  const window = `quota:${service === "psi" ? "psi" : "crux"}:${keyHash}`;
  if ((await countInWindow(ctx, window, MINUTE_MS)) > limits.perMinute) {
    return {
      isGranted: false,
      kind: "pause",
      reason: `${name} may be asked ${limits.perMinute} times a minute; this minute is full.`,
      retryAt: endOfWindow(now, MINUTE_MS),
    };
  }
  if (limits.perOriginHour !== null) {
    const count = await countInWindow(ctx, `quota-origin:${service}:${hashKey(origin)}`, HOUR_MS);
    if (count > limits.perOriginHour)
      return {
        isGranted: false,
        kind: "origin",
        reason: `${name} was asked about this site ${limits.perOriginHour} times within the hour; more would be refused.`,
        retryAt: endOfWindow(now, HOUR_MS),
      };
  }

  const max = limits.perDay ?? 2_147_483_647;
  const granted = await ctx.db.$queryRaw<{ requestCount: number }[]>`
    insert into "QuotaUse" as used (service, day, "keyHash", "requestCount", "updatedAt")
    values (${service}, ${day}, ${keyHash}, 1, ${now})
    on conflict (service, day, "keyHash") do update
      set "requestCount" = used."requestCount" + 1, "updatedAt" = ${now}
      where used."requestCount" < ${max}
    returning used."requestCount"`;
  return granted.length > 0 ? { isGranted: true } : dayIsOut(name, max, now);
}

function dayIsOut(name: string, count: number, now: Date): QuotaGrant {
  const retryAt = nextPacificMidnight(now);
  return {
    isGranted: false,
    kind: "day",
    reason: `Today's quota of ${name} is used up after ${count.toLocaleString("en-US")} requests; it starts anew at ${utcTime(retryAt)}.`,
    retryAt,
  };
}

function pause(name: string, until: Date): QuotaGrant {
  return {
    isGranted: false,
    kind: "pause",
    reason: `${name} refused the last request with this key; it is asked again at ${utcTime(until)}.`,
    retryAt: until,
  };
}

function endOfWindow(now: Date, windowMs: number): Date {
  return new Date(now.getTime() - (now.getTime() % windowMs) + windowMs);
}

/** "08:00 UTC". */
function utcTime(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`;
}
