"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { DetailSheet } from "@/components/audit/detail-sheet";
import { DetailFailed, DetailLoading } from "@/components/audit/detail-states";
import { useTRPC, useTRPCClient } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { CauseDetailView } from "./cause-detail";

const PAGE_SIZE = 50;

export function CauseSheet({ auditId, host }: { auditId: string; host: string }) {
  return (
    <DetailSheet param="cause">
      {(causeId) => <CauseDetails key={causeId} auditId={auditId} causeId={causeId} host={host} />}
    </DetailSheet>
  );
}

function CauseDetails({ auditId, causeId, host }: { auditId: string; causeId: string; host: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const query = useInfiniteQuery({
    queryKey: [...trpc.causes.get.queryKey({ auditId, causeId }), "all"],
    queryFn: ({ pageParam, signal }) =>
      client.causes.get.query({ auditId, causeId, offset: pageParam, limit: PAGE_SIZE }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * PAGE_SIZE < last.totalCount ? pages.length * PAGE_SIZE : undefined,
  });
  const [first] = query.data?.pages ?? [];
  if (query.isError) {
    return <DetailFailed noun="cause" message={query.error.message} onRetry={() => query.refetch()} />;
  }
  if (!query.data || !first) return <DetailLoading noun="cause" />;
  return (
    <>
      <CauseDetailView
        auditId={auditId}
        detail={first}
        findings={query.data.pages.flatMap((page) => page.findings)}
        host={host}
      />
      {query.hasNextPage && (
        <Button className="mt-4 self-start" isPending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
