"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { EVERY_MINUTES } from "@/server/sentinels/constants";
import type { SentinelRow } from "@/server/sentinels/types";

export function useRefreshSentinels(): () => Promise<void> {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries(trpc.sentinels.pathFilter());
    router.refresh();
  };
}

/** Pause a watch or let it go on, with its settings as they are. */
export function usePauseSentinel() {
  const trpc = useTRPC();
  const refresh = useRefreshSentinels();
  const save = useMutation(
    trpc.sentinels.save.mutationOptions({
      onError: (error) => toast.error("The watch was not changed", { description: error.message }),
      onSettled: refresh,
    }),
  );
  const set = ({ siteId, urls, everyMinutes }: SentinelRow, isOn: boolean) => ({
    siteId,
    urls,
    isOn,
    everyMinutes: EVERY_MINUTES.find((minutes) => minutes === everyMinutes),
  });
  return {
    isPending: save.isPending,
    toggle: (sentinel: SentinelRow) =>
      save.mutate(set(sentinel, !sentinel.isOn), {
        onSuccess: () =>
          toast.success(sentinel.isOn ? "Watch paused" : "Watch goes on", {
            id: `sentinel-${sentinel.siteId}`,
            action: { label: "Undo", onClick: () => save.mutate(set(sentinel, sentinel.isOn)) },
          }),
      }),
  };
}

/** "This is intended": the alarm closes and what was seen is normal from now on. */
export function useAcceptAlarm() {
  const trpc = useTRPC();
  const refresh = useRefreshSentinels();
  return useMutation(
    trpc.sentinels.acceptAlarm.mutationOptions({
      onSuccess: () => toast.success("Alarm closed", { description: "What was seen counts as normal from now on." }),
      onError: (error) => toast.error("The alarm was not closed", { description: error.message }),
      onSettled: refresh,
    }),
  );
}
