import Link from "next/link";
import { DetailLink } from "@/components/audit/detail-link";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { SearchField } from "@/components/data-table/search-field";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import { ViewMenu } from "@/components/work/view-menu";
import type { IssueList } from "@/server/audits/list-findings";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { IssueSort, SortDirection } from "@/server/audits/search-params";
import { CATEGORY_META, SEVERITY_LABELS } from "@/server/rules/categories";
import { CATEGORIES, SEVERITIES } from "@/server/rules/types";
import { ASSIGNED_TO_ME, ASSIGNED_TO_NOBODY, WORK_LABELS, WORK_STATUSES } from "@/server/work/constants";
import type { WorkFilter } from "@/server/work/schemas";
import type { RuleWork, WorkPerson } from "@/server/work/types";
import { IssueBoard } from "./issue-board";
import { IssueSheet } from "./issue-sheet";
import { IssueTable } from "./issue-table";

export interface IssueScreenProps {
  audit: AuditView;
  list: IssueList;
  sort: IssueSort;
  direction: SortDirection;
  /** By rule. */
  work: Record<string, RuleWork>;
  filter: WorkFilter;
  people: readonly WorkPerson[];
  canEdit: boolean;
}

export function IssueScreen({ audit, list, sort, direction, work, filter, people, canEdit }: IssueScreenProps) {
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
        <FilterMenu
          label="Status"
          param="status"
          options={WORK_STATUSES.map((value) => ({ value, label: WORK_LABELS[value] }))}
        />
        <FilterMenu label="Assigned to" param="assignee" options={assigneeOptions(people)} />
        <ViewMenu screen="issues" />
      </div>
      <ReopenedNote work={work} filter={filter} auditId={audit.id} />
      {list.rows.length > 0 ? (
        <>
          <IssueBoard
            auditId={audit.id}
            host={audit.host}
            rows={list.rows}
            work={work}
            people={people}
            canEdit={canEdit}
            sort={sort}
            direction={direction}
            filter={filter}
          />
          <p className="mt-3 text-ink-2 text-sm">
            {list.rows.length === list.allCount
              ? formatNoun(list.allCount, "issue")
              : `${list.rows.length} of ${formatNoun(list.allCount, "issue")}`}
          </p>
        </>
      ) : (
        <NoIssues
          list={list}
          isLive={audit.isLive}
          isFilteredByWork={filter.status.length + filter.assignee.length > 0}
        />
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
      <IssueSheet auditId={audit.id} host={audit.host} people={people} canEdit={canEdit} />
    </>
  );
}

/** Oneself by role rather than by name, so that the address means the same to whoever opens it. */
function assigneeOptions(people: readonly WorkPerson[]) {
  return [
    { value: ASSIGNED_TO_ME, label: "Me" },
    { value: ASSIGNED_TO_NOBODY, label: "Nobody" },
    ...people.filter((person) => !person.isSelf).map(({ userId, name }) => ({ value: userId, label: name })),
  ];
}

interface ReopenedNoteProps {
  work: Record<string, RuleWork>;
  filter: WorkFilter;
  auditId: string;
}

/** Work that turned out not to be done is said before anything else. */
function ReopenedNote({ work, filter, auditId }: ReopenedNoteProps) {
  const count = Object.values(work).reduce((sum, { counts }) => sum + (counts.reopened ?? 0), 0);
  if (count === 0 || filter.status.includes("reopened")) return null;
  return (
    <p className="mb-4 flex flex-wrap gap-x-2 border-warning border-l-2 pl-3 text-ink-2">
      {formatNoun(count, "finding")} marked as done {count === 1 ? "was" : "were"} seen again and reopened.
      <Link href={`/audits/${auditId}/issues?status=reopened`} className="text-accent hover:underline">
        Show {count === 1 ? "it" : "them"}
      </Link>
    </p>
  );
}

interface NoIssuesProps {
  list: IssueList;
  isLive: boolean;
  isFilteredByWork: boolean;
}

function NoIssues({ list, isLive, isFilteredByWork }: NoIssuesProps) {
  if (isFilteredByWork) {
    return (
      <EmptyState kind="no-match" title="No finding matches these filters" actions={<ResetFilters />}>
        Select issues in the full list to set their status or to give them to somebody.
      </EmptyState>
    );
  }
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
