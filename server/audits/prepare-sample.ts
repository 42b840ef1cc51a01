import type { Sample, SampleReason } from "@/server/measure/sampling";
import type { MeasurementRow } from "./prepare-details";
import { median } from "./prepare-vitals";

export type SampleView = Sample;

export interface TemplateRow {
  label: string;
  /** "sampled 2 of 120 pages": whom the numbers may stand for. */
  note: string;
  /** Median performance of the sampled pages, 0–100; null when none has a result. */
  mobile: number | null;
  desktop: number | null;
}

const REASONS: Record<SampleReason, string> = {
  start: "start page",
  "most-linked": "most linked page",
  slowest: "slow to answer in the crawl",
  template: "most linked of its template",
  "more-of-template": "another of its template",
};

/** Why each page was chosen, by address. */
export function sampleReasons(sample: Sample | null): Record<string, string> {
  return Object.fromEntries((sample?.pages ?? []).map(({ url, reason }) => [url, REASONS[reason]]));
}

/** "sampled 5 of 120 pages"; null when it is not known what was sampled. */
export function describeSample(sample: Sample | null): string | null {
  if (!sample) return null;
  const sampledCount = sample.templates.reduce((sum, template) => sum + template.sampledCount, 0);
  return sampledNote(sampledCount, sample.pageCount);
}

/** One row a template with what its sampled pages scored; templates without a page in the sample say so. */
export function prepareTemplateRows(sample: Sample | null, rows: readonly MeasurementRow[]): TemplateRow[] {
  const templateOf = new Map((sample?.pages ?? []).map(({ url, template }) => [url, template]));
  return (sample?.templates ?? []).map(({ label, pageCount, sampledCount }) => {
    const ofTemplate = rows.filter((row) => row.errorCode === null && templateOf.get(row.url) === label);
    const performanceOn = (device: MeasurementRow["device"]) => {
      const value = median(ofTemplate.filter((row) => row.device === device).map((row) => row.performance));
      return value === null ? null : Math.round(value);
    };
    return {
      label,
      note: sampledNote(sampledCount, pageCount),
      mobile: performanceOn("mobile"),
      desktop: performanceOn("desktop"),
    };
  });
}

function sampledNote(sampledCount: number, pageCount: number): string {
  const pages = `${pageCount.toLocaleString("en-US")} ${pageCount === 1 ? "page" : "pages"}`;
  return `sampled ${sampledCount.toLocaleString("en-US")} of ${pages}`;
}
