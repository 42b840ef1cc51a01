"use client";

import { useQuery } from "@tanstack/react-query";
import { DetailSheet } from "@/components/audit/detail-sheet";
import { DetailFailed, DetailLoading } from "@/components/audit/detail-states";
import { useTRPC } from "@/components/providers/trpc-provider";
import { ShareDetailView } from "./share-detail";

/** Settings, readers and comments of one link, beside the list. */
export function ShareSheet() {
  return <DetailSheet param="share">{(shareId) => <ShareDetails key={shareId} shareId={shareId} />}</DetailSheet>;
}

function ShareDetails({ shareId }: { shareId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.shares.get.queryOptions({ shareId }, { staleTime: 0 }));
  if (query.isError) {
    return <DetailFailed noun="link" message={query.error.message} onRetry={() => query.refetch()} />;
  }
  if (!query.data) return <DetailLoading noun="link" />;
  return <ShareDetailView detail={query.data} />;
}
