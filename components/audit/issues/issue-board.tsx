"use client";

import { startTransition, useOptimistic, useRef } from "react";
import { DetailLink } from "@/components/audit/detail-link";
import { useSelection } from "@/components/audits/use-selection";
import { SortHeader } from "@/components/data-table/sort-header";
import { formatNoun } from "@/components/ui/format";
import { BulkMuteDialog } from "@/components/work/bulk-mute-dialog";
import { useBulkKeys } from "@/components/work/use-bulk-keys";
import { useChangeFindings } from "@/components/work/use-change-findings";
import { WorkBulkBar } from "@/components/work/work-bulk-bar";
import type { IssueRow } from "@/server/audits/prepare-issues";
import type { IssueSort, SortDirection } from "@/server/audits/search-params";
import type { FindingChange, WorkFilter } from "@/server/work/schemas";
import type { RuleWork, WorkPerson } from "@/server/work/types";
import { IssueTable } from "./issue-table";

export interface IssueBoardProps {
  auditId: string;
  host: string;
  rows: readonly IssueRow[];
  /** By rule; untouched rules have none. */
  work: Readonly<Record<string, RuleWork>>;
  people: readonly WorkPerson[];
  canEdit: boolean;
  sort: IssueSort;
  direction: SortDirection;
  /** A change of whole rules reaches only what this let through. */
  filter: WorkFilter;
}

interface PendingChange {
  rows: readonly IssueRow[];
  change: FindingChange;
}

/** The issues with a selection, what can be done with it, and its keys. */
export function IssueBoard({ auditId, host, rows, work, people, canEdit, filter, ...order }: IssueBoardProps) {
  const list = useRef<HTMLDivElement>(null);
  const selection = useSelection(rows.map((row) => ({ ...row, id: row.ruleId })));
  const keys = useBulkKeys(list, selection, canEdit);
  const change = useChangeFindings(people);
  const [shownWork, showPending] = useOptimistic(work, (current, pending: PendingChange) => ({
    ...current,
    ...Object.fromEntries(
      pending.rows.map((row) => [row.ruleId, withChange(current[row.ruleId], row, pending.change, people)]),
    ),
  }));
  const ruleIds = selection.selected.map((row) => row.ruleId);

  const onChange = (wanted: FindingChange) => {
    const { selected } = selection;
    selection.clear();
    startTransition(async () => {
      showPending({ rows: selected, change: wanted });
      // The hook tells of a refusal; what was shown goes back by itself.
      await change.mutateAsync({ auditId, target: { ruleIds, filter }, change: wanted }).catch(() => null);
    });
  };
  return (
    <div ref={list}>
      <IssueTable
        label="Issues"
        rows={rows}
        host={host}
        work={shownWork}
        selection={canEdit ? selection : undefined}
        renderTitle={(row) => (
          <DetailLink param="issue" value={row.ruleId}>
            {row.title}
          </DetailLink>
        )}
        heads={{
          severity: <SortHeader label="Severity" column="severity" {...order} />,
          title: <SortHeader label="Issue" column="title" firstDirection="asc" {...order} />,
          pages: <SortHeader label="Pages" column="pages" isNumeric {...order} />,
          gain: <SortHeader label="Score if fixed" column="gain" isNumeric {...order} />,
        }}
      />
      <WorkBulkBar
        count={ruleIds.length}
        noun="issue"
        people={people}
        keys={keys}
        onChange={onChange}
        onClear={selection.clear}
      >
        <BulkMuteDialog
          auditId={auditId}
          target={{ ruleIds }}
          what={formatNoun(ruleIds.length, "issue")}
          onDone={selection.clear}
        />
      </WorkBulkBar>
    </div>
  );
}

/** What a rule will look like when all its findings were changed; the server's own counts follow. */
function withChange(
  work: RuleWork = { counts: {}, assignees: [] },
  row: IssueRow,
  { status, assigneeId }: FindingChange,
  people: readonly WorkPerson[],
): RuleWork {
  const person = people.find(({ userId }) => userId === assigneeId);
  return {
    counts: status === undefined ? work.counts : { [status]: row.findingCount },
    assignees: assigneeId === undefined ? work.assignees : person ? [person.name] : [],
  };
}
