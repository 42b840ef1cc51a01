"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";

/** Not to be undone: who lost a token must be able to rely on its end. A revoked token is replaced by a new one. */
export function useRevokeToken() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.tokens.revoke.mutationOptions({
      onSuccess: () =>
        toast.success("Token revoked", {
          id: "token-revoked",
          description: "Requests with it are refused from now on.",
        }),
      onError: (error) => toast.error("The token was not revoked", { id: "token-revoked", description: error.message }),
      onSettled: () => queryClient.invalidateQueries(trpc.tokens.list.queryFilter()),
    }),
  );
}
