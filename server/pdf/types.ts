import type { Device, Indexability } from "@/server/facts/types";
import type { Effort, Severity } from "@/server/rules/types";
import type { Theme } from "./theme";

export type VitalMetric = "LCP" | "INP" | "CLS" | "FCP" | "TTFB" | "TBT" | "SI";

/** How the team looks on paper. The logo was fetched and re-encoded when it was uploaded, never while rendering. */
export interface ReportBrand {
  teamName: string;
  logo: { base64: string; type: "png" | "jpeg" } | null;
  /** `#rrggbb`; darkened where it would not be readable on white. */
  accent: string | null;
  /** Printed in the footer of every page, at most 200 characters. */
  footer: string | null;
  /** One line such as an e-mail address. */
  contact: string | null;
}

export interface ReportAudit {
  domain: string;
  startUrl: string;
  /** Who the report is for; the cover leaves the line out when null. */
  preparedFor: string | null;
  /** ISO 8601; also the creation date of the file. */
  completedAt: string;
  durationMs: number | null;
  /** Every URL that was requested. */
  pagesCrawled: number;
  indexablePages: number;
  ruleSetVersion: string;
  ruleCount: number | null;
  devices: Device[];
  /** Pages measured in the laboratory; 0 when nothing was measured. */
  sampleSize: number;
  isCrawlComplete: boolean;
  /** What bounded the crawl, in words: "The crawl stopped at the limit of 500 pages." */
  limits: string[];
  /** Phases that did not run, each with its reason. */
  skippedPhases: { phase: string; reason: string }[];
  /** True when a rule failed to run, so the score is of the rest. */
  isPartial: boolean;
}

export interface ReceiptLine {
  title: string;
  severity: Severity;
  pageCount: number;
  /** Points lost on the scale of 0–100. */
  points: number;
}

export interface ReportScore {
  /** 0–100, or null when nothing could be scored. */
  value: number | null;
  /** Band in words, such as "Needs work"; null exactly when the value is. */
  band: string | null;
  previous: { value: number; completedAt: string } | null;
  /** Largest loss first. */
  receiptLines: ReceiptLine[];
}

export interface StatusCounts {
  success: number;
  redirect: number;
  clientError: number;
  serverError: number;
  noResponse: number;
}

/** Milliseconds, CLS unitless. `good` and `poor` are the last good and the last not-yet-poor value. */
export interface ReportVital {
  metric: VitalMetric;
  /** 75th percentile of real visits. */
  field: { value: number; scope: "url" | "origin" } | null;
  /** Medians over the sample. */
  mobile: number | null;
  desktop: number | null;
  thresholds: { good: number; poor: number };
}

export interface ReportIssue {
  ruleId: string;
  severity: Severity;
  /** Label of the category. */
  category: string;
  title: string;
  why: string;
  howToFix: string;
  learnMoreUrl: string | null;
  effort: Effort | null;
  /** Pages concerned; 0 means the site as a whole. */
  pageCount: number;
  /** Points to win back by fixing it, null when the rule is not scored. */
  gain: number | null;
  /** What was seen, one fact a line. */
  evidence: string[];
  /** Some of the pages concerned, the most important first. */
  urls: string[];
}

/** What one change repairs: findings of one or more rules with one origin. */
export interface ReportCause {
  severity: Severity;
  /** Label of the category. */
  category: string;
  title: string;
  /** Where it comes from, such as "Template /products/*". */
  where: string;
  /** What to do about it. */
  fix: string;
  /** "1 change", "63 texts". */
  effort: string;
  /** Pages concerned; 0 means the site as a whole. */
  pageCount: number;
  findingCount: number;
  /** Points won when all its findings are fixed; null without a score. */
  gain: number | null;
  /** What was seen, one fact a line. */
  evidence: string[];
  urls: string[];
}

export interface ReportPage {
  url: string;
  /** null when no response came. */
  status: number | null;
  isIndexable: boolean;
  title: string | null;
  findingCount: number;
  /** Lighthouse performance, 0–100. */
  performance: number | null;
}

export interface ReportAnalysis {
  source: "model" | "computed";
  /** Name of the model, for the note under the analysis. */
  model: string | null;
  /** Measurements that arrived after it was written; none when absent. */
  laterMeasurementCount?: number;
  /** Two or three sentences; opens the summary. */
  summary: string;
  sections: { heading: string; paragraphs: string[]; points: string[] }[];
}

/** Everything a report prints, as plain JSON: equal input gives equal bytes. */
export interface ReportInput {
  /** "summary" is the cover and one sheet; "full" when absent. */
  length?: "full" | "summary";
  size?: "A4" | "LETTER";
  brand: ReportBrand;
  audit: ReportAudit;
  score: ReportScore;
  /** Failed findings by severity. */
  severityCounts: Record<Severity, number>;
  statusCounts: StatusCounts;
  indexabilityCounts: Partial<Record<Indexability["reason"], number>>;
  categories: { label: string; score: number | null }[];
  vitals: ReportVital[];
  /** Lighthouse category scores averaged over the sample. */
  averages: { label: string; mobile: number | null; desktop: number | null }[];
  /** Most valuable first; printed up to a cap. */
  causes: ReportCause[];
  /** All causes of the audit, which may be more than `causes` holds. */
  causeTotal: number;
  /** Findings that the team left out of the score. */
  mutedCount: number;
  /** Most valuable first. */
  issues: ReportIssue[];
  /** Worst first; printed up to a cap. */
  pages: ReportPage[];
  /** All pages of the audit, which may be more than `pages` holds. */
  pageTotal: number;
  analysis: ReportAnalysis | null;
  /** Where the whole audit can be read; null leaves the links out. */
  dashboardUrl: string | null;
  /** Where all pages can be had as a table; null leaves the link out. */
  pagesCsvUrl: string | null;
}

/** What every section needs to know of the document around it. */
export interface ReportContext {
  size: "A4" | "LETTER";
  theme: Theme;
  domain: string;
  footer: string[];
  dashboardUrl: string | null;
  pagesCsvUrl: string | null;
  /** First sheet of each section by its anchor, known once the renderer has laid out every section. */
  starts: Map<string, number>;
}
