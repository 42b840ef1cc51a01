import type { Category, FindingFacts, Rule, RuleError, Severity } from "./types";

export interface ScoreInput {
  /** What counts. Unverified ones are ignored here. */
  findings: readonly FindingFacts[];
  /** Failed findings that the team chose not to count; they only make the receipt say so. */
  mutedFindings?: readonly FindingFacts[];
  errors: readonly RuleError[];
  /** Denominator of page findings. */
  indexablePageCount: number;
  pageCount: number;
  /** Categories in which at least one rule had something to judge. */
  categoriesApplied: Iterable<Category>;
  isCrawlComplete?: boolean;
  /** Absent: every URL counts. Present: findings about content count on these pages only. */
  indexableUrls?: ReadonlySet<string>;
  measurements?: {
    /** Median Lighthouse performance score of the sampled pages, 0–100; null when none was computed. */
    performanceMedian: number | null;
    /** Denominator of findings about measurements. */
    measuredPageCount: number;
  };
  /** Denominator of findings about rendered pages; absent when none was rendered. */
  renderedPageCount?: number;
  /** For tests and customers' own rules; the registry otherwise. */
  findRule?: (id: string) => Rule | undefined;
}

export interface ReceiptLine {
  ruleId: string;
  category: Category;
  /** Worst severity among the findings. */
  severity: Severity;
  weight: number;
  /** Affected pages; 0 for a fault of the whole site. */
  pageCount: number;
  /** At most 20, sorted. */
  urls: string[];
  /** Affected share of the pages that could be affected, 0–1. */
  share: number;
  /** Points of the overall score; all lines add up to 100 − exactScore. */
  lostPoints: number;
  /** Points of the category's own score; the category's lines add up to 100 − its exact score. */
  categoryLostPoints: number;
  /** Overall points won when this rule alone is fixed; other losses then weigh differently, so it differs from lostPoints. */
  gainIfFixed: number;
}

export interface CategoryScore {
  /** 0–100; null when nothing applied. */
  score: number | null;
  exactScore: number | null;
  band: Band | null;
  lostPoints: number;
}

export interface ScoreReceipt {
  /** 0–100; null when no page answered and nothing was judged. */
  score: number | null;
  exactScore: number | null;
  band: Band | null;
  categories: Record<Category, CategoryScore>;
  /** Largest loss first. */
  lines: ReceiptLine[];
  /** What was left out by choice; absent in receipts from before mutes existed. */
  muted?: MutedReceipt;
  isPartial: boolean;
  /** Sentences for the reader of a partial score. */
  partialReasons: string[];
}

export interface MutedReceipt {
  findingCount: number;
  rules: { ruleId: string; findingCount: number }[];
  /** Points the overall score would lose if all of them counted. */
  pointsIfCounted: number;
}

export type Band = "Good" | "Needs work" | "Poor";
