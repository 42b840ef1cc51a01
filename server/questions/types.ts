import type { AnalysisClaim } from "../audits/prepare-analysis";

export interface QuestionView {
  id: string;
  text: string;
  askedBy: string | null;
  createdAt: Date;
  status: "queued" | "running" | "answered" | "failed";
  /** null until answered. */
  source: "model" | "computed" | null;
  /** Why no model answered, or why it failed. */
  reason: string | null;
  /** Checked statements; empty when the audit does not answer the question. */
  claims: AnalysisClaim[];
  /** Statements that did not agree with the audit and were left out. */
  droppedCount: number;
}
