import { z } from "zod";

const claimSchema = z.object({ text: z.string(), citations: z.array(z.string()).default([]) });
const claimsSchema = z
  .preprocess((value) => (Array.isArray(value) ? value : value ? [value] : []), z.array(claimSchema))
  .catch([]);

/** Tolerant on purpose: analyses written by earlier versions stay readable. */
const sectionsSchema = z
  .object({
    executiveSummary: claimsSchema,
    criticalIssues: claimsSchema,
    quickWins: claimsSchema,
    technicalRecommendations: claimsSchema,
    estimatedImpact: claimsSchema,
    /** Citation id → rule id or address. */
    targets: z.record(z.string(), z.string()).catch({}),
  })
  .partial();

const SECTIONS = [
  { key: "executiveSummary", heading: "Summary", isList: false },
  { key: "criticalIssues", heading: "Critical issues", isList: true },
  { key: "quickWins", heading: "Quick wins", isList: true },
  { key: "technicalRecommendations", heading: "Technical recommendations", isList: true },
  { key: "estimatedImpact", heading: "Estimated impact", isList: false },
] as const;

export interface AnalysisRow {
  source: string;
  reason: string | null;
  model: string | null;
  sections: unknown;
  dropped: unknown;
  promptTokens?: number | null;
  completionTokens?: number | null;
  costMicros?: number | null;
  updatedAt: Date;
  /** Measurements that arrived after it was written. */
  laterMeasurementCount?: number;
}

export type CitationKind = "issue" | "page" | "metric" | "score";

export interface Citation {
  id: string;
  kind: CitationKind;
  /** Rule of an issue or address of a page, where the analysis recorded it. */
  target: string | null;
}

export interface AnalysisClaim {
  text: string;
  citations: Citation[];
}

export interface AnalysisView {
  source: "model" | "computed";
  /** Who wrote it, in words. */
  sourceLabel: string;
  /** Why no model was used although one was asked for. */
  reason: string | null;
  updatedAt: Date;
  /** "2 measurements arrived after this was written."; null when it knows them all. */
  outdated: string | null;
  /** "1,204 tokens read, 310 written, $0.0010"; null when no model was asked. */
  usage: string | null;
  sections: { key: string; heading: string; isList: boolean; claims: AnalysisClaim[] }[];
  /** Claims that failed the check against this audit and were left out. */
  droppedCount: number;
}

export function prepareAnalysis(row: AnalysisRow): AnalysisView {
  const parsed = sectionsSchema.safeParse(row.sections);
  const sections = parsed.success ? parsed.data : {};
  const isModel = row.source === "openai";
  const laterCount = row.laterMeasurementCount ?? 0;
  const later = laterCount === 1 ? "1 measurement" : `${laterCount.toLocaleString("en-US")} measurements`;
  const then = laterCount > 0 ? ` as they were before ${later} arrived` : "";
  return {
    source: isModel ? "model" : "computed",
    sourceLabel: isModel
      ? `Written by ${row.model ?? "a language model"}, every number checked against this audit${laterCount > 0 ? ` as it was before ${later} arrived` : ""}`
      : `Computed from the findings${then}, no model used`,
    reason: row.reason,
    updatedAt: row.updatedAt,
    outdated:
      laterCount > 0
        ? `${later} arrived after this was written, so what it says about speed and score may be old.`
        : null,
    usage: describeUsage(row),
    droppedCount: Array.isArray(row.dropped) ? row.dropped.length : 0,
    sections: SECTIONS.flatMap(({ key, heading, isList }) => {
      const claims = (sections[key] ?? []).map((claim) => ({
        text: claim.text,
        citations: claim.citations.map((id) => ({
          id,
          kind: citationKind(id),
          target: sections.targets?.[id] ?? null,
        })),
      }));
      return claims.length === 0 ? [] : [{ key, heading, isList, claims }];
    }),
  };
}

function describeUsage({ promptTokens, completionTokens, costMicros }: AnalysisRow): string | null {
  if (promptTokens == null || completionTokens == null) return null;
  const count = (value: number) => value.toLocaleString("en-US");
  const cost = costMicros == null ? "price not known" : `$${(costMicros / 1_000_000).toFixed(4)}`;
  return `${count(promptTokens)} tokens read, ${count(completionTokens)} written, ${cost}`;
}

/** Ids are made by server/analysis: F- findings of a rule, P- pages, M- metrics, A- the audit itself. */
export function citationKind(id: string): CitationKind {
  if (id.startsWith("F-")) return "issue";
  if (id.startsWith("P-")) return "page";
  return id.startsWith("M-") ? "metric" : "score";
}
