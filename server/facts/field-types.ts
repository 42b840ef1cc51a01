/** Whom numbers of real visitors describe: one address, or everything below its origin. */
export type FieldSubject = "url" | "origin";

/** "all" is every device together; the report has it where one kind of device alone has too few visits. */
export type FieldFormFactor = "phone" | "desktop" | "tablet" | "all";

export type FieldMetricName = "lcpMs" | "inpMs" | "cls" | "ttfbMs" | "fcpMs";

/** 28 days, both ends included, as "2026-11-25". */
export interface FieldPeriod {
  firstDate: string;
  lastDate: string;
}

export interface FieldMetric {
  /** 75th percentile: milliseconds, CLS without a unit. */
  p75: number;
  /** Shares of visits, 0–1, that add up to about 1; null when the report gives none. */
  shares: { good: number; needsWork: number; poor: number } | null;
}

/** One record of the Chrome UX Report. A metric without enough visits is null, never 0. */
export interface FieldMetrics {
  values: Record<FieldMetricName, FieldMetric | null>;
  period: FieldPeriod | null;
}

/** Weekly 75th percentiles, oldest first; each period overlaps the one before by three weeks. */
export interface FieldHistory {
  periods: FieldPeriod[];
  /** As long as `periods`; null in weeks without enough visits. */
  p75: Record<FieldMetricName, (number | null)[]>;
}
