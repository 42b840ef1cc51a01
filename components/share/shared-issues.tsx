import { ChevronRight } from "lucide-react";
import { RuleText } from "@/components/audit/issues/rule-text";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatCount, formatNoun, formatPoints } from "@/components/ui/format";
import type { SharedIssue } from "@/server/shares/prepare-shared";
import { SharedSamples } from "./shared-samples";

export interface SharedIssuesProps {
  issues: readonly SharedIssue[];
  host: string;
  findingCount: number;
}

/** Every issue with its fix. Opens without JavaScript. */
export function SharedIssues({ issues, host, findingCount }: SharedIssuesProps) {
  if (issues.length === 0) {
    return (
      <Panel title="Issues" hasRule>
        <EmptyState kind="all-good" title="No rule found anything to report">
          Every check that applies to this site passed.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={`${formatNoun(issues.length, "issue")} behind ${formatNoun(findingCount, "finding")}`}
      note="ordered by what fixing them gains"
      hasRule
    >
      <ul className="border-hairline border-t">
        {issues.map((issue) => (
          <li key={issue.ruleId}>
            <IssueItem issue={issue} host={host} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function IssueItem({ issue, host }: { issue: SharedIssue; host: string }) {
  return (
    <details className="group border-hairline border-b">
      <summary className="flex list-none flex-wrap items-center gap-x-4 gap-y-1 py-2.5 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 text-ink-3 motion-safe:transition-transform group-open:rotate-90"
        />
        <SeverityLabel severity={issue.severity} className="w-20" />
        <span className="min-w-40 flex-1">{issue.title}</span>
        <span className="mono text-ink-3 text-sm">
          {issue.pageCount === 0
            ? "whole site"
            : `${formatCount(issue.pageCount)} ${issue.pageCount === 1 ? "page" : "pages"}`}
        </span>
        <span className="mono w-12 text-right font-semibold text-accent text-sm">
          {issue.gain !== null && issue.gain > 0 ? `+${formatPoints(issue.gain)}` : ""}
        </span>
      </summary>
      <div className="grid gap-x-9 gap-y-4 pb-5 pl-7.5 lg:grid-cols-2">
        <RuleText rule={{ ...issue, threshold: null }} />
        <SharedSamples samples={issue.samples} host={host} findingCount={issue.findingCount} />
      </div>
    </details>
  );
}
