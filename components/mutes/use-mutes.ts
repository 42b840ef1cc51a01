"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";

/** Everything a mute changes is drawn again: the score, the lists and the open detail. */
export function useRefreshAfterMute(): () => void {
  const router = useRouter();
  const queryClient = useQueryClient();
  return () => {
    router.refresh();
    void queryClient.invalidateQueries();
  };
}

/** Lift a mute, for the button and for "Undo". */
export function useRemoveMute() {
  const trpc = useTRPC();
  const refresh = useRefreshAfterMute();
  return useMutation(
    trpc.mutes.remove.mutationOptions({
      onSuccess: () => {
        toast.success("Mute lifted", { description: "Its findings count again." });
        refresh();
      },
      onError: (error) => toast.error("The mute was not lifted", { description: error.message }),
    }),
  );
}
