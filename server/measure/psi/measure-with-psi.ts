import { z } from "zod";
import type { Clock } from "@/server/clock";
import type { Device, MeasurementFacts } from "@/server/facts/types";
import { failedMeasurement, type MeasurementTarget } from "../empty-measurement";
import { parseJson, readGoogleError } from "../google-error";
import { describeLighthouseError } from "../lighthouse-errors";
import { readLighthouseResult } from "../lighthouse-result";
import { busy, classifyPsiError, type PsiFailure, pageFailure, softRefusal, unreadable } from "./answers";
import { readFieldData } from "./field-data";

/** The part of `fetch` that is used, so that the caller decides which door the request leaves by. */
export type PsiFetch = (
  url: string,
  init: { signal: AbortSignal },
) => Promise<{ status: number; text(): Promise<string> }>;

export interface PsiOptions {
  url: string;
  device: Device;
  key: string;
  /** Without a path, e.g. https://pagespeedonline.googleapis.com. */
  baseUrl: string;
  fetch: PsiFetch;
  clock: Clock;
  signal?: AbortSignal;
  /** The service itself gives up after 120 s. */
  timeoutMs?: number;
  /** Calls already made for this page and device. */
  previousAttempts?: number;
}

export interface PsiMeasurement {
  facts: MeasurementFacts;
  /** When to ask again; null when there is a result or another try is pointless. */
  retry: { afterMs: number } | null;
  /** True when no further page should be sent with this key for now. */
  stopAll: boolean;
  /** Until when nobody should ask with this key; null when the answer concerns this page only. */
  blockedUntil: Date | null;
}

const DEFAULT_TIMEOUT_MS = 130_000;
const CATEGORIES = ["PERFORMANCE", "ACCESSIBILITY", "BEST_PRACTICES", "SEO"];

/**
 * One call of PageSpeed Insights. Never throws and never waits: what went wrong is in `facts.error`, and whether and
 * when to try again is for the caller to carry out.
 */
export async function measureWithPsi(options: PsiOptions): Promise<PsiMeasurement> {
  const target = { url: options.url, device: options.device, source: "psi" as const };
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;

  let status: number;
  let body: unknown;
  try {
    const response = await options.fetch(requestUrl(options), { signal });
    status = response.status;
    body = parseJson(await response.text());
  } catch {
    if (options.signal?.aborted) return failure(options, target, CANCELLED);
    return failure(options, target, busy(null));
  }

  if (status !== 200) {
    const attempt = (options.previousAttempts ?? 0) + 1;
    return failure(options, target, classifyPsiError(status, readGoogleError(body), options.clock.now(), attempt));
  }
  return readSuccess(options, target, body);
}

function readSuccess(options: PsiOptions, target: MeasurementTarget, body: unknown): PsiMeasurement {
  const parsed = successSchema.safeParse(body);
  if (!parsed.success) return failure(options, target, unreadable());
  const { captchaResult, lighthouseResult, loadingExperience, originLoadingExperience } = parsed.data;
  if (captchaResult && captchaResult !== "CAPTCHA_NOT_NEEDED") return failure(options, target, softRefusal());
  if (!lighthouseResult) return failure(options, target, unreadable());

  const facts = readLighthouseResult(lighthouseResult, target);
  const field = readFieldData(loadingExperience, originLoadingExperience);
  if (!facts.error) return { facts: { ...facts, field }, retry: null, stopAll: false, blockedUntil: null };
  const failed = failure(options, target, pageFailure(facts.error.code));
  return { ...failed, facts: { ...failed.facts, field, lighthouseVersion: facts.lighthouseVersion } };
}

function failure(options: PsiOptions, target: MeasurementTarget, failed: PsiFailure): PsiMeasurement {
  const { code, message, isPageFault, retry, stopAll, blockedUntil } = failed;
  const attempts = (options.previousAttempts ?? 0) + 1;
  return {
    facts: failedMeasurement(target, { code, message, isPageFault }),
    retry: retry && attempts < retry.maxAttempts ? { afterMs: retry.afterMs } : null,
    stopAll,
    blockedUntil,
  };
}

const CANCELLED: PsiFailure = {
  ...describeLighthouseError("CANCELLED"),
  message: "The measurement was cancelled before it finished.",
  retry: null,
  stopAll: false,
  blockedUntil: null,
};

function requestUrl({ baseUrl, url, device, key }: PsiOptions): string {
  const request = new URL(`${baseUrl.replace(/\/+$/, "")}/pagespeedonline/v5/runPagespeed`);
  request.searchParams.set("url", url);
  request.searchParams.set("strategy", device === "desktop" ? "DESKTOP" : "MOBILE");
  for (const category of CATEGORIES) request.searchParams.append("category", category);
  request.searchParams.set("locale", "en");
  request.searchParams.set("key", key);
  return request.href;
}

const successSchema = z.object({
  captchaResult: z.string().nullish(),
  lighthouseResult: z.record(z.string(), z.unknown()).nullish(),
  loadingExperience: z.unknown().optional(),
  originLoadingExperience: z.unknown().optional(),
});
