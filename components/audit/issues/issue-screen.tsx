import Link from "next/link";
import { DetailLink } from "@/components/audit/detail-link";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { SearchField } from "@/components/data-table/search-field";
import { SortHeader } from "@/components/data-table/sort-header";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import type { IssueList } from "@/server/audits/list-findings";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { IssueSort, SortDirection } from "@/server/audits/search-params";
import { CATEGORY_META, SEVERITY_LABELS } from "@/server/rules/categories";
import { CATEGORIES, SEVERITIES } from "@/server/rules/types";
import { IssueSheet } from "./issue-sheet";
import { IssueTable } from "./issue-table";

export interface IssueScreenProps {
  audit: AuditView;
  list: IssueList;
  sort: IssueSort;
  direction: SortDirection;
}

export function IssueScreen({ audit, list, sort, direction }: IssueScreenProps) {
  const current = { sort, direction };
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <SearchField label="Search issues" />
        <FilterMenu
          label="Severity"
          param="severity"
          options={SEVERITIES.map((value) => ({ value, label: SEVERITY_LABELS[value] }))}
        />
        <FilterMenu
          label="Category"
          param="category"
          options={CATEGORIES.map((value) => ({ value, label: CATEGORY_META[value].label }))}
        />
      </div>
      {list.rows.length > 0 ? (
        <>
          <IssueTable
            label="Issues"
            rows={list.rows}
            host={audit.host}
            renderTitle={(row) => (
              <DetailLink param="issue" value={row.ruleId}>
                {row.title}
              </DetailLink>
            )}
            heads={{
              severity: <SortHeader label="Severity" column="severity" {...current} />,
              title: <SortHeader label="Issue" column="title" firstDirection="asc" {...current} />,
              pages: <SortHeader label="Pages" column="pages" isNumeric {...current} />,
              gain: <SortHeader label="Score if fixed" column="gain" isNumeric {...current} />,
            }}
          />
          <p className="mt-3 text-ink-2 text-sm">
            {list.rows.length === list.allCount
              ? formatNoun(list.allCount, "issue")
              : `${list.rows.length} of ${formatNoun(list.allCount, "issue")}`}
          </p>
        </>
      ) : (
        <NoIssues list={list} isLive={audit.isLive} />
      )}
      {list.unverified.length > 0 && (
        <Panel
          title="Could not be verified"
          note="something stood between us and the answer; these cost no points"
          hasRule
        >
          <IssueTable
            label="Findings that could not be verified"
            rows={list.unverified}
            host={audit.host}
            renderTitle={(row) => (
              <DetailLink param="issue" value={row.ruleId}>
                {row.title}
              </DetailLink>
            )}
          />
        </Panel>
      )}
      {list.muted.length > 0 && (
        <Panel title="Muted" note="left out of score, causes and report by your team" hasRule>
          <IssueTable
            label="Muted findings"
            rows={list.muted}
            host={audit.host}
            renderTitle={(row) => (
              <DetailLink param="issue" value={row.ruleId}>
                {row.title}
              </DetailLink>
            )}
          />
          <p className="mt-2 text-sm">
            <Link href={`/sites/${audit.siteId}#mutes`} className="text-accent hover:underline">
              Reasons and how to lift them
            </Link>
          </p>
        </Panel>
      )}
      <IssueSheet auditId={audit.id} host={audit.host} />
    </>
  );
}

function NoIssues({ list, isLive }: { list: IssueList; isLive: boolean }) {
  if (list.allCount > 0) {
    return (
      <EmptyState kind="no-match" title="No issue matches these filters" actions={<ResetFilters />}>
        {formatNoun(list.allCount, "issue")} {list.allCount === 1 ? "is" : "are"} hidden by them.
      </EmptyState>
    );
  }
  if (isLive) {
    return (
      <EmptyState kind="unused" title="Nothing found yet">
        Issues appear here while pages are read. Comparisons between pages come at the end of the crawl.
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="all-good" title="No rule found anything to report">
      Every check that applies to this site passed.
    </EmptyState>
  );
}
