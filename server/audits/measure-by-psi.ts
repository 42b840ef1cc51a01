import { RetryAfterError } from "inngest";
import { systemClock } from "../clock";
import type { Db } from "../db/client";
import { env } from "../env";
import type { MeasurementFacts } from "../facts/types";
import { failedMeasurement } from "../measure/empty-measurement";
import { measureWithPsi } from "../measure/psi/measure-with-psi";
import { recordRefusal } from "../quota/record-refusal";
import { spendQuota } from "../quota/spend-quota";
import { DEFERRED_CODE } from "./deferral";
import { fetchPsi } from "./fetch-psi";
import type { MeasurementJob } from "./plan-measurements";

/** The longest pause that an audit with a time limit of its own waits for; a longer one ends the measurement. */
const MAX_PAUSE_MS = 5 * 60_000;

/**
 * One page by PageSpeed Insights within its quota. Throws RetryAfterError to pause for minutes, at most until the last
 * attempt. When the day is used up the page is deferred: its failure says until when, and it is measured then.
 */
export async function measureByPsi(
  db: Db,
  input: MeasurementJob & { attempt: number; isLastAttempt: boolean },
  signal: AbortSignal,
): Promise<MeasurementFacts> {
  const { GOOGLE_PAGESPEED_API_KEY: key = "", PAGESPEED_BASE_URL: baseUrl } = env();
  const { url, device, attempt, isLastAttempt } = input;
  const target = { url, device, source: "psi" as const };
  const quota = { db, now: systemClock.now };
  const canWait = (afterMs: number) => !isLastAttempt && !signal.aborted && afterMs <= MAX_PAUSE_MS;

  const grant = await spendQuota(quota, { service: "psi", key, origin: new URL(url).origin });
  if (!grant.isGranted) {
    const afterMs = grant.retryAt.getTime() - systemClock.now().getTime();
    if (canWait(afterMs)) throw new RetryAfterError(grant.reason, spread(afterMs));
    const isDeferred = grant.kind === "day";
    return failedMeasurement(target, {
      code: isDeferred ? DEFERRED_CODE : "PSI_QUOTA",
      message: isDeferred ? `${grant.reason} The page is measured then.` : grant.reason,
      isPageFault: false,
    });
  }

  const { facts, retry, blockedUntil } = await measureWithPsi({
    url,
    device,
    key,
    baseUrl,
    fetch: fetchPsi,
    clock: systemClock,
    signal,
    previousAttempts: attempt,
  });
  if (blockedUntil) await recordRefusal(quota, { service: "psi", key }, blockedUntil);
  if (retry && canWait(retry.afterMs))
    throw new RetryAfterError(facts.error?.message ?? "PageSpeed Insights asks for a pause.", spread(retry.afterMs));
  if (facts.error?.code === "PSI_DAILY_QUOTA") return { ...facts, error: { ...facts.error, code: DEFERRED_CODE } };
  return facts;
}

/** Up to a fifth longer, so that pages that were refused together do not come back together. */
function spread(afterMs: number): number {
  return Math.round(afterMs * (1 + Math.random() / 5));
}
