import type { Device } from "@/server/facts/types";
import type { Effort, Severity } from "@/server/rules/types";
import type { FactNumber, MetricName, NumberUnit } from "./fact-number";
import { readNumbers } from "./numbers";
import { count, percentOf, seconds } from "./wording";

/** Everything the analysis may talk about, as plain data of one finished audit. */
export interface AnalysisInput {
  /** Host of the site, e.g. "www.example.com". */
  domain: string;
  startUrl: string;
  score: number | null;
  categoryScores: { category: string; label: string; score: number | null }[];
  /** Findings by severity. */
  counts: Record<Severity, number>;
  pageCount: number;
  /** The denominator of the score and of every share. */
  indexablePageCount: number;
  /** Every failed rule, in any order; the 20 most important are used unless more are asked for. */
  rules: AnalysisRule[];
  /** Measured pages in order of importance; the first 10 are used. */
  pages: AnalysisPage[];
  averages: Record<Device, AnalysisAverages | null>;
  /** The score if certain findings were gone, from the same scoring function. */
  whatIf?: { criticalFixed: number | null; allFixed: number | null };
  /** Sentences about what the audit could not see, e.g. "The crawl stopped at its limit of 500 pages." */
  limits: string[];
}

export interface AnalysisRule {
  ruleId: string;
  /** The rule's `failureTitle`. */
  title: string;
  severity: Severity;
  effort: Effort;
  /** null for a fault of the site as a whole. */
  pageCount: number | null;
  /** False when some of the pages are not indexable, such as missing ones: a share of the indexable pages would be untrue. */
  isShareKnown: boolean;
  /** Points the score would gain; null when unknown. */
  gain: number | null;
  why: string;
  howToFix: string;
  exampleUrls: string[];
}

export interface AnalysisPage {
  url: string;
  /** Text of the site itself: never trusted. */
  title: string | null;
  device: Device;
  performance: number | null;
  lcpMs: number | null;
  cls: number | null;
}

export interface AnalysisAverages {
  measuredCount: number;
  performance: number | null;
  lcpMs: number | null;
  cls: number | null;
  tbtMs: number | null;
  fcpMs: number | null;
}

export interface Fact {
  id: string;
  kind: "overview" | "rule" | "metric" | "page" | "limit";
  /** In our own words; holds no text of the site. */
  text: string;
  numbers: FactNumber[];
  urls: string[];
}

export interface AnalysisFacts {
  input: AnalysisInput;
  /** The rules and pages that have an id, in the order of their ids. */
  rules: (AnalysisRule & { id: string })[];
  pages: (AnalysisPage & { id: string })[];
  byId: ReadonlyMap<string, Fact>;
}

const MAX_RULES = 20;
const MAX_PAGES = 10;
const SEVERITY_ORDER: Record<Severity, number> = { critical: 0, warning: 1, notice: 2 };

/** Good and poor limits of the web vitals, in the unit of the metric. Source: web.dev/articles/vitals, developer.chrome.com TBT. */
export const METRIC_LIMITS: Record<MetricName, { good: number; poor: number }> = {
  LCP: { good: 2500, poor: 4000 },
  CLS: { good: 0.1, poor: 0.25 },
  TBT: { good: 200, poor: 600 },
  FCP: { good: 1800, poor: 3000 },
};

/** Gives every fact an id and gathers every number that may be written. Pure and deterministic. */
export function buildAnalysisFacts(input: AnalysisInput, { maxRules = MAX_RULES } = {}): AnalysisFacts {
  const rules = [...input.rules]
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        (b.gain ?? 0) - (a.gain ?? 0) ||
        (b.pageCount ?? 0) - (a.pageCount ?? 0) ||
        a.ruleId.localeCompare(b.ruleId, "en"),
    )
    .slice(0, maxRules)
    .map((rule, index) => ({ ...rule, id: numbered("F", index, 4) }));
  const pages = input.pages.slice(0, MAX_PAGES).map((page, index) => ({ ...page, id: numbered("P", index, 4) }));
  const facts = [
    ...overviewFacts(input),
    ...rules.map((rule) => ruleFact(rule, input)),
    ...metricFacts(input),
    ...pages.map(pageFact),
    ...input.limits.map((text, index) => limitFact(numbered("L", index, 2), text)),
  ];
  return { input, rules, pages, byId: new Map(facts.map((fact) => [fact.id, fact])) };
}

function overviewFacts(input: AnalysisInput): Fact[] {
  const { counts, score, pageCount, indexablePageCount, whatIf } = input;
  const facts: Fact[] = [
    {
      id: "A-score",
      kind: "overview",
      text:
        score === null
          ? `${input.domain} has no score.`
          : `${input.domain} has an overall score of ${score} out of 100.`,
      numbers: numbersOf([score, "score"]),
      urls: [input.startUrl],
    },
    {
      id: "A-counts",
      kind: "overview",
      text: `Findings: ${counts.critical} critical, ${counts.warning} warnings, ${counts.notice} notices.`,
      numbers: [
        ...(["critical", "warning", "notice"] as const).map(
          (severity): FactNumber => ({ value: counts[severity], unit: "issues", severity }),
        ),
        { value: counts.critical + counts.warning + counts.notice, unit: "issues" },
        { value: input.rules.length, unit: "issues" },
      ],
      urls: [],
    },
    {
      id: "A-pages",
      kind: "overview",
      text: `${count(pageCount, "page")} crawled, ${indexablePageCount} of them indexable.`,
      numbers: numbersOf([pageCount, "pages"], [indexablePageCount, "pages"]),
      urls: [],
    },
  ];
  for (const { category, label, score: value } of input.categoryScores) {
    if (value === null) continue;
    const text = `The category ${label} scores ${value} out of 100.`;
    facts.push({
      id: `A-category-${category}`,
      kind: "overview",
      text,
      numbers: numbersOf([value, "score"]),
      urls: [],
    });
  }
  if (whatIf && (whatIf.criticalFixed !== null || whatIf.allFixed !== null)) {
    facts.push({
      id: "A-what-if",
      kind: "overview",
      text: `The score would be ${whatIf.criticalFixed ?? "unknown"} without the critical findings and ${whatIf.allFixed ?? "unknown"} without any finding.`,
      numbers: numbersOf([whatIf.criticalFixed, "score"], [whatIf.allFixed, "score"]),
      urls: [],
    });
  }
  return facts;
}

/** Percent of the indexable pages; null where that would not be a true thing to say. */
export function shareOf(rule: AnalysisRule, input: AnalysisInput): number | null {
  return rule.pageCount === null || !rule.isShareKnown ? null : percentOf(rule.pageCount, input.indexablePageCount);
}

function ruleFact(rule: AnalysisRule & { id: string }, input: AnalysisInput): Fact {
  const where = rule.pageCount === null ? "the site as a whole" : count(rule.pageCount, "page");
  const worth = rule.gain === null ? "" : ` Worth up to ${rule.gain} points.`;
  const share = shareOf(rule, input);
  return {
    id: rule.id,
    kind: "rule",
    text: `${rule.title} (${rule.severity}, ${where}).${worth} ${rule.why} ${rule.howToFix}`,
    numbers: [
      ...numbersOf([rule.pageCount, "pages"], [rule.pageCount, "issues"], [rule.gain, "points"], [share, "percent"]),
      ...readNumbers(`${rule.title} ${rule.why} ${rule.howToFix}`).map(asPlain),
    ],
    urls: rule.exampleUrls,
  };
}

function metricFacts(input: AnalysisInput): Fact[] {
  return (["mobile", "desktop"] as const).flatMap((device) => {
    const averages = input.averages[device];
    if (!averages || averages.measuredCount === 0) return [];
    const measured = numbersOf([averages.measuredCount, "pages"]);
    const facts: Fact[] = [];
    if (averages.performance !== null) {
      facts.push({
        id: `M-performance-${device}`,
        kind: "metric",
        text: `Average performance score on ${device}: ${averages.performance} over ${count(averages.measuredCount, "measured page")}.`,
        numbers: [...numbersOf([averages.performance, "score"]), ...measured],
        urls: [],
      });
    }
    for (const [metric, value] of metricValues(averages)) {
      const unit = metric === "CLS" ? "cls" : "ms";
      const { good, poor } = METRIC_LIMITS[metric];
      const shown = (amount: number) => (unit === "cls" ? String(amount) : seconds(amount));
      facts.push({
        id: `M-${metric}-${device}`,
        kind: "metric",
        text: `Average ${metric} on ${device}: ${shown(value)}. Good is up to ${shown(good)}, poor above ${shown(poor)}.`,
        numbers: [...[value, good, poor].map((amount): FactNumber => ({ value: amount, unit, metric })), ...measured],
        urls: [],
      });
    }
    return facts;
  });
}

/** The metrics that were measured, the most important first. */
export function metricValues(averages: AnalysisAverages): [MetricName, number][] {
  const all: [MetricName, number | null][] = [
    ["LCP", averages.lcpMs],
    ["CLS", averages.cls],
    ["TBT", averages.tbtMs],
    ["FCP", averages.fcpMs],
  ];
  return all.filter((entry): entry is [MetricName, number] => entry[1] !== null);
}

function pageFact(page: AnalysisPage & { id: string }): Fact {
  const parts = [
    page.performance === null ? "no performance score" : `performance ${page.performance}`,
    page.lcpMs === null ? null : `LCP ${seconds(page.lcpMs)}`,
    page.cls === null ? null : `CLS ${page.cls}`,
  ].filter((part) => part !== null);
  const numbers: FactNumber[] = numbersOf([page.performance, "score"]);
  if (page.lcpMs !== null) numbers.push({ value: page.lcpMs, unit: "ms", metric: "LCP" });
  if (page.cls !== null) numbers.push({ value: page.cls, unit: "cls", metric: "CLS" });
  return { id: page.id, kind: "page", text: `On ${page.device}: ${parts.join(", ")}.`, numbers, urls: [page.url] };
}

function limitFact(id: string, text: string): Fact {
  return { id, kind: "limit", text, numbers: readNumbers(text).map(asPlain), urls: [] };
}

function asPlain({ value, unit }: { value: number; unit: NumberUnit | null }): FactNumber {
  return { value, unit: unit ?? "plain" };
}

function numbersOf(...pairs: [number | null, NumberUnit][]): FactNumber[] {
  return pairs.flatMap(([value, unit]) => (value === null ? [] : [{ value, unit }]));
}

function numbered(prefix: string, index: number, digits: number): string {
  return `${prefix}-${String(index + 1).padStart(digits, "0")}`;
}
