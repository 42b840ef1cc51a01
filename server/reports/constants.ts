export const REPORT_LENGTHS = ["full", "summary"] as const;
export type ReportLength = (typeof REPORT_LENGTHS)[number];

export const REPORT_PAPERS = ["a4", "letter"] as const;
export type ReportPaper = (typeof REPORT_PAPERS)[number];

export interface ReportVariant {
  length: ReportLength;
  paper: ReportPaper;
}

/** The form that every finished audit has: full, on A4. The others are rendered when somebody asks for them. */
export const DEFAULT_KIND = "full";

/** Every form that a report can have. */
export const REPORT_VARIANTS: readonly ReportVariant[] = REPORT_PAPERS.flatMap((paper) =>
  REPORT_LENGTHS.map((length) => ({ length, paper })),
);

/** How a variant is named where it is stored; A4 is the one that names no paper. */
export function reportKind({ length, paper }: ReportVariant): string {
  return paper === "a4" ? length : `${length}-${paper}`;
}

/** The variant that an address asks for; unknown words ask for the full report on A4. */
export function variantOf(params: URLSearchParams): ReportVariant {
  return {
    length: REPORT_LENGTHS.find((length) => length === params.get("length")) ?? "full",
    paper: REPORT_PAPERS.find((paper) => paper === params.get("paper")) ?? "a4",
  };
}
