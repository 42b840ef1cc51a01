import { type GoogleError, isDailyQuota, isKeyInvalid } from "../google-error";
import { describeLighthouseError, findLighthouseCode } from "../lighthouse-errors";
import { nextPacificMidnight } from "../pacific-day";

/** What an answer of PageSpeed Insights without a usable result means for this page and for the ones after it. */
export interface PsiFailure {
  code: string;
  message: string;
  isPageFault: boolean;
  /** null: asking again brings the same answer. `maxAttempts` counts the first call too. */
  retry: { afterMs: number; maxAttempts: number } | null;
  /** True when every further call would fail the same way: the key, its project or its daily quota. */
  stopAll: boolean;
  /** Until when nobody should ask with this key; null when only this page is concerned. */
  blockedUntil: Date | null;
}

export const MINUTE_MS = 60_000;
const MAX_ATTEMPTS = 4;
/** A key may be corrected at any time, so it is tried again before long. */
const KEY_TROUBLE_MS = 5 * MINUTE_MS;

/**
 * Classifies an error answer by its content first and its HTTP status last: the same fault arrives as 400 and as 500.
 * `error` is null when the body is none of Google's. `attempt` counts the calls for this page so far, this one included.
 */
export function classifyPsiError(status: number, error: GoogleError | null, now: Date, attempt = 1): PsiFailure {
  const code = error && findLighthouseCode(error.message);
  if (code) return pageFailure(code);
  if (error && isKeyInvalid(error)) {
    return operatorFailure("PSI_KEY_INVALID", "The PageSpeed Insights key is not valid.", now);
  }
  if (status === 401 || status === 403) {
    return operatorFailure(
      "PSI_NOT_ALLOWED",
      "The PageSpeed Insights key may not be used: the API is not enabled for its project, or the key is restricted.",
      now,
    );
  }
  if (status === 429) return quotaFailure(error, now, attempt);
  if (status >= 500 || error?.domains.includes("lighthouse")) return busy(status);
  // Neither a result nor an error of Google's: something in between answered, e.g. a proxy or a wrong base address.
  if (!error) return unreadable();
  return {
    code: "PSI_REFUSED",
    message:
      "PageSpeed Insights did not accept the address of this page. Check that it is public and starts with https:// or http://.",
    isPageFault: true,
    retry: null,
    stopAll: false,
    blockedUntil: null,
  };
}

/** Also for `runtimeError` inside a 200: the page could not be tested; one more try. */
export function pageFailure(code: string): PsiFailure {
  return {
    ...describeLighthouseError(code),
    retry: { afterMs: MINUTE_MS, maxAttempts: 2 },
    stopAll: false,
    blockedUntil: null,
  };
}

/** Outage, or the hidden limit per origin that lasts about five minutes. */
export function busy(status: number | null): PsiFailure {
  const isLong = status === 500;
  return {
    code: status === null ? "PSI_NO_ANSWER" : "PSI_UNAVAILABLE",
    message: "PageSpeed Insights is busy or out of order at the moment. The page is measured again later.",
    isPageFault: false,
    retry: { afterMs: isLong ? 2 * MINUTE_MS : MINUTE_MS, maxAttempts: MAX_ATTEMPTS },
    stopAll: false,
    blockedUntil: null,
  };
}

export function softRefusal(): PsiFailure {
  return {
    code: "PSI_CAPTCHA",
    message: "PageSpeed Insights refused this request for now. The page is measured again later.",
    isPageFault: false,
    retry: { afterMs: 5 * MINUTE_MS, maxAttempts: MAX_ATTEMPTS },
    stopAll: false,
    blockedUntil: null,
  };
}

export function unreadable(): PsiFailure {
  return {
    code: "PSI_UNREADABLE",
    message: "PageSpeed Insights answered with something that is not a result. The page is measured again later.",
    isPageFault: false,
    retry: { afterMs: MINUTE_MS, maxAttempts: MAX_ATTEMPTS },
    stopAll: false,
    blockedUntil: null,
  };
}

function operatorFailure(code: string, what: string, now: Date): PsiFailure {
  return {
    code,
    message: `${what} Performance is unavailable until GOOGLE_PAGESPEED_API_KEY is corrected; everything else was audited.`,
    isPageFault: false,
    retry: null,
    stopAll: true,
    blockedUntil: new Date(now.getTime() + KEY_TROUBLE_MS),
  };
}

/** Minutes are full again soon: back off 1, 2, 4 minutes. Days are not: the caller decides whether it can wait. */
function quotaFailure(error: GoogleError | null, now: Date, attempt: number): PsiFailure {
  if (error && isDailyQuota(error)) {
    const midnight = nextPacificMidnight(now);
    return {
      code: "PSI_DAILY_QUOTA",
      message:
        "The daily PageSpeed Insights quota is used up. Pages are measured again after it resets at midnight Pacific time.",
      isPageFault: false,
      retry: { afterMs: midnight.getTime() - now.getTime(), maxAttempts: MAX_ATTEMPTS },
      stopAll: true,
      blockedUntil: midnight,
    };
  }
  const afterMs = MINUTE_MS * 2 ** (attempt - 1);
  return {
    code: "PSI_RATE_LIMITED",
    message: "PageSpeed Insights is asked too often at the moment. The page is measured again shortly.",
    isPageFault: false,
    retry: { afterMs, maxAttempts: MAX_ATTEMPTS },
    stopAll: false,
    blockedUntil: new Date(now.getTime() + MINUTE_MS),
  };
}
