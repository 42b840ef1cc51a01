import { z } from "zod";
import type { MeasurementFacts } from "@/server/facts/types";
import { emptyMeasurement, failedMeasurement, type MeasurementTarget } from "./empty-measurement";
import { describeLighthouseError } from "./lighthouse-errors";

const MAX_AUDITS = 40;
const MAX_WARNINGS = 20;
const CATEGORY_IDS = ["performance", "accessibility", "best-practices", "seo"] as const;
type CategoryId = (typeof CATEGORY_IDS)[number];
/** Below this Lighthouse shows an audit as not passed. */
const PASS_SCORE = 0.9;

/** For results whose category came without references. */
const USUAL_METRIC_IDS: Record<string, string> = {
  LCP: "largest-contentful-paint",
  CLS: "cumulative-layout-shift",
  TBT: "total-blocking-time",
  FCP: "first-contentful-paint",
  SI: "speed-index",
};

const number = z.number().finite().nullish().catch(null);

const auditSchema = z.object({
  title: z.string().catch(""),
  score: number,
  scoreDisplayMode: z.string().nullish().catch(null),
  numericValue: number,
  displayValue: z.string().nullish().catch(null),
  errorMessage: z.string().nullish().catch(null),
  metricSavings: z.record(z.string(), number).nullish().catch(null),
  replacesAudits: z.array(z.string()).nullish().catch(null),
  details: z
    .object({
      items: z.array(z.unknown()).nullish().catch(null),
      overallSavingsMs: number,
      overallSavingsBytes: number,
    })
    .nullish()
    .catch(null),
});
type LighthouseAudit = z.output<typeof auditSchema>;

const resultSchema = z.object({
  lighthouseVersion: z.string().nullish().catch(null),
  runWarnings: z.array(z.unknown()).nullish().catch(null),
  runtimeError: z
    .object({ code: z.string(), message: z.string().catch("") })
    .nullish()
    .catch(null),
  categories: z
    .record(
      z.string(),
      z.object({
        score: number,
        auditRefs: z
          .array(z.object({ id: z.string(), group: z.string().nullish(), acronym: z.string().nullish() }))
          .catch([]),
      }),
    )
    .catch({}),
  audits: z.record(z.string(), auditSchema).catch({}),
});
type LighthouseResult = z.output<typeof resultSchema>;

/**
 * Reduces a Lighthouse result of any version from 12 on, of our own browser or of PageSpeed Insights, to the small facts
 * we keep. Which audits belong to a category is read from its `auditRefs`, never from a list of ids.
 */
export function readLighthouseResult(raw: unknown, target: MeasurementTarget): MeasurementFacts {
  const parsed = resultSchema.safeParse(raw);
  if (!parsed.success) return failedMeasurement(target, describeLighthouseError("PARSING_PROBLEM"));
  const result = parsed.data;
  const version = result.lighthouseVersion ?? null;

  if (result.runtimeError && result.runtimeError.code !== "NO_ERROR") {
    const failed = failedMeasurement(target, describeLighthouseError(result.runtimeError.code));
    return { ...failed, lighthouseVersion: version };
  }

  const metric = (id: string) => roundOrNull(result.audits[id]?.numericValue);
  const named = (acronym: string, digits = 0) => roundOrNull(metricAudit(result, acronym)?.numericValue, digits);
  return {
    ...emptyMeasurement(target),
    performance: categoryScore(result, "performance"),
    accessibility: categoryScore(result, "accessibility"),
    bestPractices: categoryScore(result, "best-practices"),
    seo: categoryScore(result, "seo"),
    lcpMs: named("LCP"),
    cls: named("CLS", 4),
    tbtMs: named("TBT"),
    fcpMs: named("FCP"),
    speedIndexMs: named("SI"),
    ttfbMs: metric("server-response-time") ?? firstByteFromMetrics(result),
    totalBytes: metric("total-byte-weight"),
    mainThreadMs: metric("mainthread-work-breakdown"),
    bootupMs: metric("bootup-time"),
    lighthouseVersion: version,
    audits: failingAudits(result),
    warnings: warnings(result),
  };
}

/** The performance category names its metrics by acronym, whatever the audit behind one is called. */
function metricAudit(result: LighthouseResult, acronym: string): LighthouseAudit | undefined {
  const refs = result.categories.performance?.auditRefs ?? [];
  const id = refs.find((ref) => ref.group === "metrics" && ref.acronym === acronym)?.id ?? USUAL_METRIC_IDS[acronym];
  return id === undefined ? undefined : result.audits[id];
}

function categoryScore(result: LighthouseResult, id: CategoryId): number | null {
  const score = result.categories[id]?.score;
  return typeof score === "number" ? Math.round(score * 100) : null;
}

function failingAudits(result: LighthouseResult): MeasurementFacts["audits"] {
  const found = new Map<string, MeasurementFacts["audits"][number]>();
  for (const category of CATEGORY_IDS) {
    for (const ref of result.categories[category]?.auditRefs ?? []) {
      const audit = result.audits[ref.id];
      if (!audit || ref.group === "metrics" || found.has(ref.id) || !isFailing(audit)) continue;
      found.set(ref.id, {
        id: ref.id,
        title: audit.title,
        score: audit.score ?? null,
        displayValue: audit.displayValue ?? null,
        category,
        savingsMs: savingsMs(audit),
        savingsBytes: savingsBytes(audit),
        itemCount: audit.details?.items?.length ?? null,
        ...(audit.replacesAudits?.length ? { replaces: audit.replacesAudits } : {}),
      });
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        (b.savingsMs ?? 0) - (a.savingsMs ?? 0) ||
        (b.savingsBytes ?? 0) - (a.savingsBytes ?? 0) ||
        (a.score ?? 0) - (b.score ?? 0) ||
        a.id.localeCompare(b.id, "en"),
    )
    .slice(0, MAX_AUDITS);
}

function isFailing(audit: LighthouseAudit): boolean {
  const { score, scoreDisplayMode } = audit;
  if (typeof score !== "number") return false;
  if (scoreDisplayMode === "informative" || scoreDisplayMode === "manual") return false;
  return score < PASS_SCORE;
}

/** CLS savings are unitless and stay out. */
function savingsMs(audit: LighthouseAudit): number | null {
  const candidates = [
    audit.details?.overallSavingsMs,
    ...["LCP", "FCP", "TBT", "INP"].map((key) => audit.metricSavings?.[key]),
  ].filter((value): value is number => typeof value === "number");
  const largest = Math.round(Math.max(0, ...candidates));
  return largest > 0 ? largest : null;
}

function savingsBytes(audit: LighthouseAudit): number | null {
  const overall = audit.details?.overallSavingsBytes;
  const bytes =
    typeof overall === "number"
      ? overall
      : (audit.details?.items ?? []).reduce<number>((sum, item) => sum + wastedBytes(item), 0);
  return bytes > 0 ? Math.round(bytes) : null;
}

function wastedBytes(item: unknown): number {
  if (typeof item !== "object" || item === null || !("wastedBytes" in item)) return 0;
  return typeof item.wastedBytes === "number" && Number.isFinite(item.wastedBytes) ? item.wastedBytes : 0;
}

function warnings(result: LighthouseResult): string[] {
  const ofRun = (result.runWarnings ?? []).filter((warning): warning is string => typeof warning === "string");
  const ofAudits = Object.entries(result.audits)
    .filter(([, audit]) => audit.scoreDisplayMode === "error" || audit.errorMessage)
    .map(([id]) => `The audit ${id} could not be computed.`);
  return [...ofRun, ...ofAudits].slice(0, MAX_WARNINGS);
}

/** Lighthouse 13 dropped the audit of the server's answer but still counts it among the raw metrics. */
function firstByteFromMetrics(result: LighthouseResult): number | null {
  const item = result.audits.metrics?.details?.items?.[0];
  if (typeof item !== "object" || item === null || !("timeToFirstByte" in item)) return null;
  return typeof item.timeToFirstByte === "number" ? roundOrNull(item.timeToFirstByte) : null;
}

function roundOrNull(value: number | null | undefined, digits = 0): number | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
