import type { Severity } from "@/server/rules/types";
import { formatNoun } from "./format";
import { CAUSE_CARDS, ISSUE_CARDS } from "./limits";
import { causeAnchor } from "./sections/cause-card";
import { EFFORT_LABEL, issueAnchor } from "./sections/issue-card";
import type { ReportInput } from "./types";

export interface Fix {
  severity: Severity;
  title: string;
  /** "184 pages, one change". */
  extent: string;
  /** Points to win back; null when it is not scored. */
  gain: number | null;
  /** Where it is explained; null when this report does not. */
  anchor: string | null;
}

const SHOWN = 5;

/** What to do first: causes where they are known, else the rules that failed. */
export function prepareFixes({ causes, issues, length }: ReportInput): Fix[] {
  const isFull = length !== "summary";
  const extentOf = (pageCount: number, effort: string) =>
    [pageCount === 0 ? "Whole site" : formatNoun(pageCount, "page"), effort.toLowerCase()].filter(Boolean).join(", ");
  if (causes.length > 0) {
    return causes.slice(0, SHOWN).map((cause, index) => ({
      severity: cause.severity,
      title: cause.title,
      extent: extentOf(cause.pageCount, cause.effort),
      gain: cause.gain,
      anchor: isFull && index < CAUSE_CARDS ? causeAnchor(index) : null,
    }));
  }
  return issues.slice(0, SHOWN).map((issue, index) => ({
    severity: issue.severity,
    title: issue.title,
    extent: extentOf(issue.pageCount, issue.effort === null ? "" : EFFORT_LABEL[issue.effort]),
    gain: issue.gain,
    anchor: isFull && index < ISSUE_CARDS ? issueAnchor(issue.ruleId) : null,
  }));
}
