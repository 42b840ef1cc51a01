"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";

/** Not to be undone, since the secret is known to nobody here: a revoked hook is replaced by a new one. */
export function useRevokeHook() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.deploys.revoke.mutationOptions({
      onSuccess: () => toast.success("Hook revoked", { description: "Its address does not work any more." }),
      onError: (error) => toast.error("The hook was not revoked", { description: error.message }),
      onSettled: () => queryClient.invalidateQueries(trpc.deploys.list.queryFilter()),
    }),
  );
}
