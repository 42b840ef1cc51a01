import { type GoogleError, isDailyQuota, isKeyInvalid } from "../google-error";
import { nextPacificMidnight } from "../pacific-day";

/** Why the report gave no record although it might have one. */
export interface CruxFailure {
  code: string;
  /** For a customer: what, why, what next. */
  message: string;
  /** null: asking again brings the same answer. */
  retryAfterMs: number | null;
  /** Until when every further request with this key would fail the same way; null when only this one did. */
  blockedUntil: Date | null;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** A key may be corrected at any time, so it is tried again before long. */
export const KEY_TROUBLE_MS = 5 * MINUTE_MS;

/** An error answer by its content first. `error` is null when the body is none of Google's. */
export function classifyCruxError(status: number, error: GoogleError | null, now: Date): CruxFailure {
  if (error && isKeyInvalid(error)) return keyTrouble("CRUX_KEY_INVALID", "the key is not valid", now);
  if (status === 401 || status === 403)
    return keyTrouble(
      "CRUX_NOT_ALLOWED",
      "the Chrome UX Report API is not enabled for the key's project, or the key is restricted",
      now,
    );
  if (status === 429) return quotaFailure(error, now);
  if (status >= 500) return noAnswer("CRUX_UNAVAILABLE", "The Chrome UX Report is out of order at the moment.");
  if (error)
    return {
      code: "CRUX_REFUSED",
      message: "The Chrome UX Report did not accept the address. It knows public http and https addresses only.",
      retryAfterMs: null,
      blockedUntil: null,
    };
  return {
    code: "CRUX_UNREADABLE",
    message: `The Chrome UX Report answered with HTTP ${status} and nothing readable. Check CRUX_BASE_URL if it is set.`,
    retryAfterMs: null,
    blockedUntil: null,
  };
}

export function timedOut(): CruxFailure {
  return noAnswer("CRUX_NO_ANSWER", "The Chrome UX Report did not answer.");
}

export function unreadable(): CruxFailure {
  return noAnswer("CRUX_UNREADABLE", "The Chrome UX Report answered with something that is not a record.");
}

function noAnswer(code: string, message: string): CruxFailure {
  return { code, message, retryAfterMs: 2 * SECOND_MS, blockedUntil: null };
}

function keyTrouble(code: string, why: string, now: Date): CruxFailure {
  return {
    code,
    message: `Google refused the request: ${why}. Correct CRUX_API_KEY; everything else was audited.`,
    retryAfterMs: null,
    blockedUntil: new Date(now.getTime() + KEY_TROUBLE_MS),
  };
}

function quotaFailure(error: GoogleError | null, now: Date): CruxFailure {
  if (error && isDailyQuota(error))
    return {
      code: "CRUX_DAILY_QUOTA",
      message: "Today's quota of the Chrome UX Report is used up; it starts anew at midnight Pacific time.",
      retryAfterMs: null,
      blockedUntil: nextPacificMidnight(now),
    };
  return {
    code: "CRUX_RATE_LIMITED",
    message: "The Chrome UX Report was asked too often in this minute.",
    retryAfterMs: MINUTE_MS,
    blockedUntil: new Date(now.getTime() + MINUTE_MS),
  };
}
