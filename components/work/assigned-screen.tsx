import Link from "next/link";
import { Pagination } from "@/components/data-table/pagination";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { formatNoun } from "@/components/ui/format";
import { ASSIGNED_PAGE_SIZE } from "@/server/work/constants";
import type { AssignedList, WorkPerson } from "@/server/work/types";
import { AssignedBoard } from "./assigned-board";
import { ASSIGNED_VIEWS, type AssignedView } from "./search-params";

const LABELS: Record<AssignedView, string> = { todo: "To do", settled: "Settled", all: "All" };

export interface AssignedScreenProps {
  list: AssignedList;
  show: AssignedView;
  page: number;
  people: readonly WorkPerson[];
  canEdit: boolean;
}

export function AssignedScreen({ list, show, page, people, canEdit }: AssignedScreenProps) {
  return (
    <>
      <nav aria-label="Which findings" className="mb-4 inline-flex rounded-md border border-hairline-strong">
        {ASSIGNED_VIEWS.map((view) => (
          <Link
            key={view}
            href={view === "todo" ? "/findings" : `/findings?show=${view}`}
            aria-current={view === show ? "page" : undefined}
            className={cn(
              "flex h-8 items-center rounded-md px-3 text-ink-2 hover:text-ink",
              view === show && "bg-sunken font-medium text-ink",
            )}
          >
            {LABELS[view]}
          </Link>
        ))}
      </nav>
      {list.rows.length > 0 ? (
        <>
          <AssignedBoard rows={list.rows} people={people} canEdit={canEdit} />
          <Pagination page={page} pageSize={ASSIGNED_PAGE_SIZE} totalCount={list.totalCount} noun="findings" />
        </>
      ) : (
        <NoFindings list={list} show={show} />
      )}
    </>
  );
}

function NoFindings({ list, show }: Pick<AssignedScreenProps, "list" | "show">) {
  if (list.totalCount > 0) {
    return (
      <EmptyState
        kind="no-match"
        title="This page of the list is empty"
        actions={
          <Button asChild size="sm">
            <Link href={`/findings?show=${show}`}>To the first page</Link>
          </Button>
        }
      />
    );
  }
  if (list.allCount === 0) {
    return (
      <EmptyState
        kind="unused"
        title="Nothing is in your hands"
        actions={
          <Button asChild size="sm">
            <Link href="/audits">Open an audit</Link>
          </Button>
        }
      >
        Open the issues of an audit, select what somebody should see to and choose “Assign”. What is given to you stands
        here, from one audit to the next.
      </EmptyState>
    );
  }
  if (show === "todo") {
    return (
      <EmptyState kind="all-good" title="Nothing left to do">
        You have settled {formatNoun(list.allCount, "finding")}. Should one come back in a later audit, it is reopened
        and stands here again.
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="no-match" title="Nothing is settled yet">
      Findings that you set to “Done” or “Won’t fix” move here.
    </EmptyState>
  );
}
