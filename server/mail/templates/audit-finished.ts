import { type RenderedMail, renderMail } from "./render-mail";

export interface AuditFinishedMail {
  siteName: string;
  url: string;
  /** 0–100, or null when no score could be given. */
  score: number | null;
  pageCount: number;
  criticalCount: number;
  warningCount: number;
  /** Some rules or phases could not run. */
  isPartial: boolean;
  /** What changed since the audit before, a sentence each. */
  news?: string[];
}

export function renderAuditFinishedMail(audit: AuditFinishedMail): RenderedMail {
  const { siteName, score, url } = audit;
  const result =
    score === null
      ? `The audit of ${siteName} is finished. There was nothing to score.`
      : `The audit of ${siteName} is finished. Its score is ${score} of 100.`;
  const found = `${count(audit.pageCount, "page")} crawled, ${count(audit.criticalCount, "critical finding")} and ${count(audit.warningCount, "warning")} found.`;
  const partial = "Some checks could not run, so the score is partial. The audit lists which ones and why.";
  return renderMail({
    subject: score === null ? `${siteName}: audit finished` : `${siteName}: ${score} of 100`,
    paragraphs: [result, found, ...(audit.news ?? []), ...(audit.isPartial ? [partial] : [])],
    action: { label: "Open the audit", url },
  });
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}
