import type {
  FieldFormFactor,
  FieldHistory,
  FieldMetricName,
  FieldMetrics,
  FieldPeriod,
  FieldSubject,
} from "@/server/facts/types";
import { type FieldTrend, prepareFieldTrends } from "./prepare-field-trend";
import { formatVital, judgeVital, type Verdict, VITAL_META } from "./prepare-vitals";

export interface FieldDataRow {
  /** The page that was asked about, or the origin itself. */
  url: string;
  subject: FieldSubject;
  formFactor: FieldFormFactor;
  metrics: FieldMetrics;
  history: FieldHistory | null;
}

export interface FieldDataList {
  /** The home page after redirects. */
  home: string;
  /** null in audits from before visitors' data were asked for. */
  state: "loaded" | "absent" | "cut-short" | "skipped" | null;
  reason: string | null;
  rows: FieldDataRow[];
}

/** Core Web Vitals first, as everybody lists them. */
export const FIELD_METRIC_ORDER = ["lcpMs", "inpMs", "cls", "ttfbMs", "fcpMs"] as const satisfies FieldMetricName[];
export const FIELD_DEVICE_LABELS: Record<FieldFormFactor, string> = {
  phone: "Phone",
  desktop: "Desktop",
  tablet: "Tablet",
  all: "All devices",
};
const DEVICE_ORDER = ["phone", "desktop", "tablet", "all"] as const satisfies FieldFormFactor[];
const CORE = ["lcpMs", "inpMs", "cls"] as const satisfies FieldMetricName[];

export interface FieldMetricView {
  metric: FieldMetricName;
  short: string;
  name: string;
  /** null: too few visits for this metric. */
  value: string | null;
  verdict: Verdict | null;
  /** "2.5 s": good up to here. */
  goodText: string;
  /** "4.0 s": poor above. */
  poorText: string;
  /** Whole percents of visits that add up to 100; null without a distribution. */
  shares: { good: number; needsWork: number; poor: number } | null;
}

export interface FieldRecordView {
  formFactor: FieldFormFactor;
  deviceLabel: string;
  /** "Oct 26 to Nov 22, 2026". */
  period: string | null;
  metrics: FieldMetricView[];
  /** Google's verdict on LCP, INP and CLS together; INP may be missing. null without LCP or CLS. */
  passesCoreWebVitals: boolean | null;
  /** One for each metric with a history. */
  trends: FieldTrend[];
}

export interface FieldSubjectView {
  /** Address or origin. */
  url: string;
  subject: FieldSubject;
  /** "Whole site", "Home page" or a path. */
  label: string;
  /** Whose numbers these are, as a sentence. */
  scope: string;
  records: FieldRecordView[];
}

export interface FieldView {
  /** The home page when it has numbers of its own, then the whole site, then other pages. */
  subjects: FieldSubjectView[];
  /** Why there is nothing, or why something is missing; null when all was answered. */
  note: string | null;
}

const NEVER_ASKED =
  "This audit did not ask the Chrome UX Report. Audits do so when CRUX_API_KEY or GOOGLE_PAGESPEED_API_KEY is set.";

/** Shared by screen and PDF. Pages that only have their origin's numbers are counted in the note, not repeated. */
export function prepareField({ home, state, reason, rows }: FieldDataList): FieldView {
  const groups = new Map<string, FieldDataRow[]>();
  const borrowing = new Set<string>();
  for (const row of rows) {
    const isOrigin = isOriginRow(row);
    if (row.subject === "origin" && !isOrigin) borrowing.add(row.url);
    else groups.set(row.url, [...(groups.get(row.url) ?? []), row]);
  }
  const subjects = [...groups.entries()]
    .map(([url, found]) => prepareSubject(url, home, found))
    .sort((a, b) => rank(a, home) - rank(b, home) || a.url.localeCompare(b.url, "en"));
  const notes = [state === null && rows.length === 0 ? NEVER_ASKED : reason];
  const few = [...borrowing].filter((url) => !groups.has(url)).length;
  if (few > 0)
    notes.push(
      `${few === 1 ? "1 page has" : `${few.toLocaleString("en-US")} pages have`} too few visits of ${few === 1 ? "its" : "their"} own; the numbers of the whole site stand for ${few === 1 ? "it" : "them"}.`,
    );
  const known = notes.filter((note) => note !== null);
  return { subjects, note: known.length > 0 ? known.join(" ") : null };
}

function isOriginRow(row: FieldDataRow): boolean {
  return row.subject === "origin" && new URL(row.url).origin === row.url;
}

function rank(subject: FieldSubjectView, home: string): number {
  if (subject.url === home) return 0;
  return subject.subject === "origin" ? 1 : 2;
}

function prepareSubject(url: string, home: string, rows: readonly FieldDataRow[]): FieldSubjectView {
  const { pathname, search, host } = new URL(url);
  const subject = rows[0]?.subject ?? "url";
  return {
    url,
    subject,
    label: subject === "origin" ? "Whole site" : url === home ? "Home page" : `${pathname}${search}`,
    scope:
      subject === "origin"
        ? `All pages of the origin ${host}, not one address.`
        : `The address ${host}${pathname}${search} alone.`,
    records: DEVICE_ORDER.flatMap((formFactor) => {
      const row = rows.find((candidate) => candidate.formFactor === formFactor);
      return row ? [prepareRecord(row)] : [];
    }),
  };
}

function prepareRecord({ formFactor, metrics, history }: FieldDataRow): FieldRecordView {
  const deviceLabel = FIELD_DEVICE_LABELS[formFactor];
  return {
    formFactor,
    deviceLabel,
    period: metrics.period ? formatPeriod(metrics.period) : null,
    metrics: FIELD_METRIC_ORDER.map((metric) => prepareMetric(metric, metrics)),
    passesCoreWebVitals: judgeCore(metrics),
    trends: history ? prepareFieldTrends(history) : [],
  };
}

function prepareMetric(metric: FieldMetricName, { values }: FieldMetrics): FieldMetricView {
  const { short, name, good, poor } = VITAL_META[metric];
  const found = values[metric];
  return {
    metric,
    short,
    name,
    value: found ? formatVital(metric, found.p75) : null,
    verdict: found ? judgeVital(metric, found.p75) : null,
    goodText: formatVital(metric, good),
    poorText: formatVital(metric, poor),
    shares: found?.shares ? toPercents(found.shares) : null,
  };
}

function judgeCore({ values }: FieldMetrics): boolean | null {
  if (!values.lcpMs || !values.cls) return null;
  return CORE.every((metric) => {
    const found = values[metric];
    return !found || judgeVital(metric, found.p75) === "good";
  });
}

/** Largest remainders, so that three rounded shares still make 100. null when the shares add up to nothing. */
export function toPercents(shares: { good: number; needsWork: number; poor: number }): FieldMetricView["shares"] {
  const exact = [shares.good, shares.needsWork, shares.poor];
  const total = exact.reduce((sum, share) => sum + share, 0);
  if (total <= 0) return null;
  const scaled = exact.map((share) => (share / total) * 100);
  const whole = scaled.map(Math.floor);
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  const byRemainder = scaled.map((_, index) => index).sort((a, b) => rest(scaled[b]) - rest(scaled[a]) || a - b);
  for (const index of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return { good: whole[0] ?? 0, needsWork: whole[1] ?? 0, poor: whole[2] ?? 0 };
}

function rest(value = 0): number {
  return value - Math.floor(value);
}

const DAY = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
const DAY_YEAR = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", year: "numeric", timeZone: "UTC" });

/** "Oct 26 to Nov 22, 2026"; both years when they differ. */
export function formatPeriod({ firstDate, lastDate }: FieldPeriod): string {
  const [first, last] = [new Date(`${firstDate}T00:00:00Z`), new Date(`${lastDate}T00:00:00Z`)];
  const isOneYear = first.getUTCFullYear() === last.getUTCFullYear();
  return `${(isOneYear ? DAY : DAY_YEAR).format(first)} to ${DAY_YEAR.format(last)}`;
}
