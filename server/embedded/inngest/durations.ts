const UNIT_MS: Record<string, number> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
};

/** Milliseconds of "1h30m", "45s", "10 minutes" …; undefined when the text is no duration. The empty text is zero. */
export function parseDurationMs(text: string): number | undefined {
  const compact = text
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/weeks?/g, "w")
    .replace(/days?/g, "d")
    .replace(/hours?|hrs?/g, "h")
    .replace(/minutes?|mins?/g, "m")
    .replace(/seconds?|secs?/g, "s");
  if (compact === "") return 0;
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[wdhms]))+$/.test(compact)) return undefined;
  let totalMs = 0;
  for (const part of compact.matchAll(/(\d+(?:\.\d+)?)(ms|[wdhms])/g)) {
    totalMs += Number(part[1]) * (UNIT_MS[part[2] ?? ""] ?? 0);
  }
  return totalMs;
}

/** The moment a duration or an ISO date names, seen from `now`; undefined when the text is neither. */
export function parseMoment(text: string, now: Date): Date | undefined {
  const durationMs = parseDurationMs(text);
  if (durationMs !== undefined) return new Date(now.getTime() + durationMs);
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

const MIN_RETRY_AFTER_MS = 1_000;
const MAX_RETRY_AFTER_MS = 86_400_000;

/** Delay of a `retry-after` header in seconds or as a date, kept between one second and one day as Inngest does. */
export function parseRetryAfterMs(header: string | null, now: Date): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const delayMs = Number.isFinite(seconds) ? seconds * 1000 : new Date(header).getTime() - now.getTime();
  if (Number.isNaN(delayMs)) return undefined;
  return Math.min(Math.max(delayMs, MIN_RETRY_AFTER_MS), MAX_RETRY_AFTER_MS);
}
