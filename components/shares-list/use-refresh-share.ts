"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/providers/trpc-provider";

/** Asks again for one link and for the lists that hold it. */
export function useRefreshShare(shareId: string): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.shares.get.queryFilter({ shareId })),
      queryClient.invalidateQueries(trpc.shares.list.queryFilter()),
    ]);
  };
}
