"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { DetailSheet } from "@/components/audit/detail-sheet";
import { DetailFailed, DetailLoading } from "@/components/audit/detail-states";
import { useTRPC, useTRPCClient } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { IssueDetailView } from "./issue-detail";

const PAGE_SIZE = 50;

export function IssueSheet({ auditId, host }: { auditId: string; host: string }) {
  return (
    <DetailSheet param="issue">
      {(ruleId) => <IssueDetails key={ruleId} auditId={auditId} ruleId={ruleId} host={host} />}
    </DetailSheet>
  );
}

function IssueDetails({ auditId, ruleId, host }: { auditId: string; ruleId: string; host: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const query = useInfiniteQuery({
    queryKey: [...trpc.results.issue.queryKey({ auditId, ruleId }), "all"],
    queryFn: ({ pageParam, signal }) =>
      client.results.issue.query({ auditId, ruleId, offset: pageParam, limit: PAGE_SIZE }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * PAGE_SIZE < last.totalCount ? pages.length * PAGE_SIZE : undefined,
  });
  const [first] = query.data?.pages ?? [];
  if (query.isError) {
    return <DetailFailed noun="issue" message={query.error.message} onRetry={() => query.refetch()} />;
  }
  if (!query.data || !first) return <DetailLoading noun="issue" />;
  const findings = query.data.pages.flatMap((page) => page.findings);
  return (
    <>
      <IssueDetailView auditId={auditId} detail={first} findings={findings} host={host} />
      {query.hasNextPage && (
        <Button className="mt-4 self-start" isPending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
