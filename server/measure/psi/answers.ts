import { describeLighthouseError, findLighthouseCode } from "../lighthouse-errors";

/** What an answer of PageSpeed Insights without a usable result means for this page and for the ones after it. */
export interface PsiFailure {
  code: string;
  message: string;
  isPageFault: boolean;
  /** null: asking again brings the same answer. `maxAttempts` counts the first call too. */
  retry: { afterMs: number; maxAttempts: number } | null;
  /** True when every further call would fail the same way: the key, its project or its daily quota. */
  stopAll: boolean;
}

export interface PsiErrorBody {
  message: string;
  status: string | null;
  reasons: string[];
  domains: string[];
  quotaLimit: string | null;
}

export const MINUTE_MS = 60_000;
const MAX_ATTEMPTS = 4;

/** Classifies an error answer by its content first and its HTTP status last: the same fault arrives as 400 and as 500. */
export function classifyPsiError(status: number, body: PsiErrorBody, now: Date): PsiFailure {
  const code = findLighthouseCode(body.message);
  if (code) return pageFailure(code);
  if (body.reasons.includes("API_KEY_INVALID") || /api key (not valid|expired)/i.test(body.message)) {
    return operatorFailure("PSI_KEY_INVALID", "The PageSpeed Insights key is not valid.");
  }
  if (status === 401 || status === 403) {
    return operatorFailure(
      "PSI_NOT_ALLOWED",
      "The PageSpeed Insights key may not be used: the API is not enabled for its project, or the key is restricted.",
    );
  }
  if (status === 429) return quotaFailure(body, now);
  if (status >= 500 || body.domains.includes("lighthouse")) return busy(status);
  return {
    code: "PSI_REFUSED",
    message:
      "PageSpeed Insights did not accept the address of this page. Check that it is public and starts with https:// or http://.",
    isPageFault: true,
    retry: null,
    stopAll: false,
  };
}

/** Also for `runtimeError` inside a 200: the page could not be tested; one more try. */
export function pageFailure(code: string): PsiFailure {
  return { ...describeLighthouseError(code), retry: { afterMs: MINUTE_MS, maxAttempts: 2 }, stopAll: false };
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
  };
}

export function softRefusal(): PsiFailure {
  return {
    code: "PSI_CAPTCHA",
    message: "PageSpeed Insights refused this request for now. The page is measured again later.",
    isPageFault: false,
    retry: { afterMs: 5 * MINUTE_MS, maxAttempts: MAX_ATTEMPTS },
    stopAll: false,
  };
}

export function unreadable(): PsiFailure {
  return {
    code: "PSI_UNREADABLE",
    message: "PageSpeed Insights answered with something that is not a result. The page is measured again later.",
    isPageFault: false,
    retry: { afterMs: MINUTE_MS, maxAttempts: MAX_ATTEMPTS },
    stopAll: false,
  };
}

function operatorFailure(code: string, what: string): PsiFailure {
  return {
    code,
    message: `${what} Performance is unavailable until GOOGLE_PAGESPEED_API_KEY is corrected; everything else was audited.`,
    isPageFault: false,
    retry: null,
    stopAll: true,
  };
}

function quotaFailure(body: PsiErrorBody, now: Date): PsiFailure {
  const isDaily = /day/i.test(body.quotaLimit ?? "") || /per day/i.test(body.message);
  if (isDaily) {
    return {
      code: "PSI_DAILY_QUOTA",
      message:
        "The daily PageSpeed Insights quota is used up. Pages are measured again after it resets at midnight Pacific time.",
      isPageFault: false,
      retry: { afterMs: msUntilPacificMidnight(now), maxAttempts: MAX_ATTEMPTS },
      stopAll: true,
    };
  }
  return {
    code: "PSI_RATE_LIMITED",
    message: "PageSpeed Insights is asked too often at the moment. The page is measured again shortly.",
    isPageFault: false,
    retry: { afterMs: MINUTE_MS, maxAttempts: MAX_ATTEMPTS },
    stopAll: false,
  };
}

const PACIFIC_TIME = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  hourCycle: "h23",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

/** On the two days a year when the clock changes it may be an hour off; the retry then waits once more. */
export function msUntilPacificMidnight(now: Date): number {
  const parts = PACIFIC_TIME.formatToParts(now);
  const part = (type: "hour" | "minute" | "second") => Number(parts.find((found) => found.type === type)?.value ?? 0);
  const secondsToday = part("hour") * 3600 + part("minute") * 60 + part("second");
  return (24 * 3600 - secondsToday) * 1000;
}
