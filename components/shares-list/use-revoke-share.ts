"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { ShareListItem } from "@/server/shares/types";

/** Revokes at once and offers to undo it; the row changes before the server answers and back if it refuses. */
export function useRevokeShare() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { queryKey } = trpc.shares.list.queryOptions({});
  const set = (shareId: string, change: Pick<ShareListItem, "state" | "revokedAt">) =>
    queryClient.setQueryData(queryKey, (rows) =>
      rows?.map((row) => (row.shareId === shareId ? { ...row, ...change } : row)),
    );
  const begin = async (shareId: string, change: Pick<ShareListItem, "state" | "revokedAt">) => {
    await queryClient.cancelQueries({ queryKey });
    const before = queryClient.getQueryData(queryKey);
    set(shareId, change);
    return { before };
  };
  const undo = (context: { before: ShareListItem[] | undefined } | undefined) => {
    if (context?.before) queryClient.setQueryData(queryKey, context.before);
  };
  const settle = async () => {
    await queryClient.invalidateQueries(trpc.shares.list.queryFilter());
    // The navigation counts active links.
    router.refresh();
  };

  const restore = useMutation(
    trpc.shares.restore.mutationOptions({
      onMutate: ({ shareId }) => begin(shareId, { state: "active", revokedAt: null }),
      onError: (error, { shareId }, context) => {
        undo(context);
        toast.error(error.message, { id: `share-${shareId}` });
      },
      onSettled: settle,
    }),
  );
  return useMutation(
    trpc.shares.revoke.mutationOptions({
      onMutate: ({ shareId }) => begin(shareId, { state: "revoked", revokedAt: new Date() }),
      onSuccess: (_result, { shareId }) =>
        toast.success("Link revoked", {
          id: `share-${shareId}`,
          description: "Whoever opens it sees that nothing is there.",
          action: { label: "Undo", onClick: () => restore.mutate({ shareId }) },
        }),
      onError: (error, { shareId }, context) => {
        undo(context);
        toast.error(error.message, { id: `share-${shareId}` });
      },
      onSettled: settle,
    }),
  );
}
