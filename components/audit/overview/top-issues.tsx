import Link from "next/link";
import { IssueTable } from "@/components/audit/issues/issue-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import type { IssueList } from "@/server/audits/list-findings";

const TOP_COUNT = 8;

export interface TopIssuesProps {
  auditId: string;
  host: string;
  issues: IssueList;
  findingCount: number;
}

export function TopIssues({ auditId, host, issues, findingCount }: TopIssuesProps) {
  const href = `/audits/${auditId}/issues`;
  if (issues.allCount === 0) {
    return (
      <Panel title="Issues" hasRule>
        <EmptyState kind="all-good" title="No rule found anything to report">
          Every check that applies to this site passed. Run the audit again after changes to keep it so.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={`${formatNoun(issues.allCount, "issue")} behind ${formatNoun(findingCount, "finding")}`}
      note="ordered by what fixing them gains"
      hasRule
      actions={
        <Link href={href} data-print="hide" className="text-accent text-sm hover:underline">
          All issues
        </Link>
      }
    >
      <IssueTable
        label="Issues by gain"
        rows={issues.rows.slice(0, TOP_COUNT)}
        host={host}
        renderTitle={(row) => (
          <Link href={`${href}?issue=${row.ruleId}`} className="row-link">
            {row.title}
          </Link>
        )}
      />
    </Panel>
  );
}
