"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useRefreshShare } from "./use-refresh-share";

export function SignOffLine({ shareId, at, by }: { shareId: string; at: Date; by: string }) {
  const trpc = useTRPC();
  const refresh = useRefreshShare(shareId);
  const withdraw = useMutation(
    trpc.shares.withdrawSignOff.mutationOptions({
      onSuccess: async () => {
        toast.success("Readers can sign off again");
        await refresh();
      },
      onError: (error) => toast.error(error.message, { id: "withdraw-sign-off" }),
    }),
  );
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="flex min-w-0 items-start gap-2">
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-passed" />
        <span className="min-w-0 break-words">
          Signed off by {by}, <Time at={at} />
        </span>
      </p>
      <Button size="sm" isPending={withdraw.isPending} onClick={() => withdraw.mutate({ shareId })}>
        Ask again
      </Button>
    </div>
  );
}
