import { formatCount, formatDate, formatNoun, formatPoints } from "./format";
import type { ReportInput } from "./types";

/** Change since the last audit in words; null when there is nothing to compare. */
export function describeChange({ value, previous }: ReportInput["score"]): string | null {
  if (value === null || previous === null) return null;
  const change = Math.round(value) - Math.round(previous.value);
  const since = `since ${formatDate(previous.completedAt)}`;
  if (change === 0) return `Unchanged ${since}`;
  return `${formatNoun(Math.abs(change), "point")} ${change > 0 ? "up" : "down"} ${since}`;
}

/** False when no address answered with a page: then "nothing found" would be a false comfort. */
export function hasReadPages({ audit, statusCounts }: ReportInput): boolean {
  return audit.pagesCrawled > 0 && statusCounts.success > 0;
}

/** The opening of the summary: the checked analysis when there is one, else the plain facts. */
export function prepareSummary(input: ReportInput): string {
  if (input.analysis !== null && input.analysis.summary.trim() !== "") return input.analysis.summary;
  const { audit, severityCounts, issues, causes, score } = input;
  const findings = severityCounts.critical + severityCounts.warning + severityCounts.notice;
  if (!hasReadPages(input)) return `No page of ${audit.domain} could be read, so there is nothing to score.`;
  const canBeIndexed = `${formatNoun(audit.pagesCrawled, "address was", "addresses were")} read on ${audit.domain}, and ${formatNoun(audit.indexablePages, "page")} can be indexed.`;
  if (findings === 0) return `${canBeIndexed} No rule failed.`;
  const gains = (causes.length > 0 ? causes : issues).slice(0, 3).flatMap(({ gain }) => (gain === null ? [] : [gain]));
  const gain = gains.reduce((sum, points) => sum + points, 0);
  const lost = score.value === null ? 0 : 100 - score.value;
  const worth =
    gain > 0 && lost > 0
      ? ` The ${gains.length === 1 ? "first fix is" : `first ${gains.length} fixes are together`} worth ${formatPoints(gain)} of the ${formatPoints(lost)} points lost.`
      : "";
  return `${canBeIndexed} ${formatNoun(findings, "finding")}, ${formatCount(severityCounts.critical)} of them critical, ${findings === 1 ? "comes" : "come"} from ${formatNoun(issues.length, "rule")}.${worth}`;
}
