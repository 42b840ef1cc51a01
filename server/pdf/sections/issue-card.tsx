import type { Effort } from "@/server/rules/types";
import { Card } from "../elements/card";
import { formatNoun } from "../format";
import type { ReportContext, ReportIssue } from "../types";

export const EFFORT_LABEL: Record<Effort, string> = {
  "one-change": "One change",
  "per-page": "Page by page",
  project: "A project",
};

/** Target of the links that lead to the card of a rule. */
export function issueAnchor(ruleId: string): string {
  return `issue-${ruleId}`;
}

/** One rule that failed: why it matters, how to fix it, what was seen and where. */
export function IssueCard({ issue, context }: { issue: ReportIssue; context: ReportContext }) {
  return (
    <Card
      context={context}
      anchor={issueAnchor(issue.ruleId)}
      severity={issue.severity}
      title={issue.title}
      facts={[
        issue.pageCount === 0 ? "Whole site" : formatNoun(issue.pageCount, "page"),
        issue.category,
        issue.effort === null ? "" : EFFORT_LABEL[issue.effort],
      ]}
      gain={issue.gain}
      texts={[
        { label: "Why it matters.", text: issue.why },
        { label: "How to fix it.", text: issue.howToFix },
      ]}
      evidence={issue.evidence}
      urls={issue.urls}
      urlCount={issue.pageCount}
      source={issue.learnMoreUrl === null ? null : { text: "Source of this rule", href: issue.learnMoreUrl }}
    />
  );
}
