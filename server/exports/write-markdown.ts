import { getAudit } from "../audits/get-audit";
import type { AuditView } from "../audits/prepare-audit";
import { loadCauseFindings, loadCauses } from "../causes/load-causes";
import type { Cause } from "../causes/types";
import type { TeamContext } from "../context";
import { env } from "../env";
import { markdownText, markdownUrl } from "../fixes/format-markdown";
import type { ExportAudit } from "./types";

/** A ticket is read by people: what is worth most, and a link to the rest. */
const CAUSES = 10;
const ADDRESSES = 5;

/** The audit in short, to paste into a ticket. Text of the site is escaped, so that it cannot become markup. */
export async function* writeMarkdown(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<string> {
  const [view, { causes }] = await Promise.all([
    getAudit({ ctx, input: { auditId: audit.id } }),
    loadCauses(ctx, audit.id),
  ]);
  yield `${headOf(view, audit)}\n`;
  const shown = causes.slice(0, CAUSES);
  yield shown.length === 0 ? "\nNothing failed that could be checked.\n" : "\n## Fix first\n";
  for (const [index, cause] of shown.entries()) {
    const samples = await loadCauseFindings(ctx, { auditId: audit.id, causeId: cause.id, offset: 0, limit: 50 });
    const urls = [...new Set(samples.flatMap((sample) => sample.url ?? []))].slice(0, ADDRESSES);
    yield `\n${causeOf(cause, index, urls)}\n`;
  }
  const rest = causes.length - shown.length;
  const more = rest > 0 ? `${rest} more ${rest === 1 ? "cause" : "causes"}, all` : "All";
  yield `\n${more} findings and the PDF: ${markdownUrl(`${env().appUrl}/audits/${audit.id}`)}\n`;
}

function headOf(view: AuditView, audit: ExportAudit): string {
  const { critical, warning, notice } = view.severityCounts;
  const ended = (audit.completedAt ?? audit.createdAt).toISOString().slice(0, 10);
  return [
    `# Search quality audit of ${markdownText(audit.host)}`,
    "",
    `- Score: ${audit.score === null ? "not scored" : `${audit.score} of 100${changeOf(view)}`}`,
    `- Audited: ${ended}, ${view.pageCount} addresses read, ${view.indexableCount} indexable, rule set ${audit.ruleSetVersion}`,
    `- Findings: ${critical} critical, ${warning} warnings, ${notice} notices`,
    ...(audit.isCrawlComplete ? [] : ["- The crawl did not reach every page it knew of."]),
    ...(audit.isPartial ? ["- Some checks did not run; the score is of the rest."] : []),
  ].join("\n");
}

function changeOf({ score, previous }: AuditView): string {
  if (score === null || previous?.score == null || previous.comparison === "other-rules") return "";
  const change = score - previous.score;
  const since = previous.completedAt ? ` since ${previous.completedAt.toISOString().slice(0, 10)}` : "";
  return change === 0 ? `, unchanged${since}` : `, ${change > 0 ? "up" : "down"} ${Math.abs(change)}${since}`;
}

function causeOf(cause: Cause, index: number, urls: readonly string[]): string {
  const gain = cause.gain !== null && cause.gain >= 0.05 ? ` (+${cause.gain.toFixed(1)} points)` : "";
  const extent =
    cause.pageCount === 0 ? "whole site" : `${cause.pageCount} ${cause.pageCount === 1 ? "page" : "pages"}`;
  const where = [cause.where.label, cause.where.tag].filter((part) => part !== null).join(": ");
  const more = cause.pageCount - urls.length;
  return [
    `### ${index + 1}. ${markdownText(cause.title)}${gain}`,
    "",
    `- Severity: ${cause.severity}`,
    `- Where: ${markdownText(where)}, ${extent}`,
    `- Fix (${cause.effort}): ${markdownText(cause.fix)}`,
    ...urls.map((url) => `  - ${markdownUrl(url)}`),
    ...(urls.length > 0 && more > 0 ? [`  - and ${more} more`] : []),
  ].join("\n");
}
