import { z } from "zod";

/** One sentence or item, with the ids of the facts it rests on, e.g. "F-0001", "M-LCP-mobile", "P-0003", "A-score". */
export const statementSchema = z.object({
  text: z.string().describe("One or two plain sentences. Figures as digits."),
  citations: z.array(z.string()).describe("Ids of the facts this rests on, at least one."),
});
export type Statement = z.output<typeof statementSchema>;

export const SECTIONS = [
  "executiveSummary",
  "criticalIssues",
  "quickWins",
  "technicalRecommendations",
  "estimatedImpact",
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_TITLES: Record<Section, string> = {
  executiveSummary: "Executive summary",
  criticalIssues: "Critical issues",
  quickWins: "Quick wins",
  technicalRecommendations: "Technical recommendations",
  estimatedImpact: "Estimated impact",
};

/** Statements beyond these are left out. */
export const SECTION_LIMITS: Record<Section, number> = {
  executiveSummary: 3,
  criticalIssues: 8,
  quickWins: 8,
  technicalRecommendations: 8,
  estimatedImpact: 4,
};

export const analysisSchema = z.object({
  executiveSummary: z.array(statementSchema).describe("Two or three sentences for someone who reads nothing else."),
  criticalIssues: z.array(statementSchema).describe("What harms the site most, the worst first."),
  quickWins: z.array(statementSchema).describe("Small changes with a noticeable effect."),
  technicalRecommendations: z.array(statementSchema).describe("Larger or structural work, in the order to do it."),
  estimatedImpact: z
    .array(statementSchema)
    .describe("What the changes are worth, only in points and scores of the facts."),
});
export type Analysis = z.output<typeof analysisSchema>;

export function emptyAnalysis(): Analysis {
  return { executiveSummary: [], criticalIssues: [], quickWins: [], technicalRecommendations: [], estimatedImpact: [] };
}
