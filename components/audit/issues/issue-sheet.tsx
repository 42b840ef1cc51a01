"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { DetailFailed, DetailLoading } from "@/components/audit/detail-states";
import { useTRPC, useTRPCClient } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import type { WorkPerson } from "@/server/work/types";
import { IssueDetailView } from "./issue-detail";
import { issueDetailParams, issueSearchParams } from "./search-params";

const PAGE_SIZE = 50;
const WORK_PARAMS = { status: issueSearchParams.status, assignee: issueSearchParams.assignee };

export interface IssueSheetProps {
  auditId: string;
  host: string;
  people: readonly WorkPerson[];
  canEdit: boolean;
}

/** A rule's details beside the list, and one of its findings on top when the address names it. */
export function IssueSheet(props: IssueSheetProps) {
  const [{ issue, finding }, setDetail] = useQueryStates(issueDetailParams, { history: "push" });
  const returnFocus = useReturnFocus();
  const close = () => setDetail({ issue: null, finding: null });
  return (
    <Sheet open={issue !== null} onOpenChange={(isOpen) => !isOpen && close()}>
      <SheetContent className="px-5 pt-5 pb-10 md:px-7" {...returnFocus}>
        {issue !== null && <IssueDetails key={issue} ruleId={issue} linkedKey={finding} {...props} />}
      </SheetContent>
    </Sheet>
  );
}

interface IssueDetailsProps extends IssueSheetProps {
  ruleId: string;
  linkedKey: string | null;
}

function IssueDetails({ auditId, ruleId, linkedKey, ...rest }: IssueDetailsProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [work] = useQueryStates(WORK_PARAMS);
  const input = { auditId, ruleId, work };
  const query = useInfiniteQuery({
    queryKey: [...trpc.results.issue.queryKey(input), "all"],
    queryFn: ({ pageParam, signal }) =>
      client.results.issue.query({ ...input, offset: pageParam, limit: PAGE_SIZE }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * PAGE_SIZE < last.totalCount ? pages.length * PAGE_SIZE : undefined,
  });
  const [first] = query.data?.pages ?? [];
  // The linked finding may stand on a later page of the list, or be hidden by a filter.
  const status = first?.isMuted ? "muted" : first?.isUnverified ? "unverified" : "failed";
  const linked = useQuery({
    ...trpc.results.findings.queryOptions({ auditId, ruleId, key: linkedKey, status, limit: 1 }),
    enabled: linkedKey !== null && first !== undefined,
  });
  if (query.isError) {
    return <DetailFailed noun="issue" message={query.error.message} onRetry={() => query.refetch()} />;
  }
  if (!query.data || !first) return <DetailLoading noun="issue" />;
  return (
    <>
      <IssueDetailView
        {...rest}
        auditId={auditId}
        detail={first}
        findings={query.data.pages.flatMap((page) => page.findings)}
        isFiltered={work.status.length + work.assignee.length > 0}
        linked={linkedKey === null ? null : (linked.data?.rows[0] ?? null)}
        isLinkedMissing={linkedKey !== null && linked.data?.rows.length === 0}
      />
      {query.hasNextPage && (
        <Button className="mt-4 self-start" isPending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
