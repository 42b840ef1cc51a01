"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { ScheduleRow } from "@/server/schedules/types";

export function useRefreshSchedules(): () => Promise<void> {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries(trpc.schedules.list.queryFilter());
    router.refresh();
  };
}

/** Pauses or goes on at once; the row changes before the server answers and back if it refuses. */
export function usePauseSchedule() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshSchedules();
  const { queryKey } = trpc.schedules.list.queryOptions({});
  const pause = useMutation(
    trpc.schedules.pause.mutationOptions({
      onMutate: async ({ scheduleId, isOn }) => {
        await queryClient.cancelQueries({ queryKey });
        const before = queryClient.getQueryData(queryKey);
        queryClient.setQueryData(queryKey, (rows) =>
          rows?.map((row) => (row.id === scheduleId ? { ...row, isOn } : row)),
        );
        return { before };
      },
      onSuccess: ({ isOn }, { scheduleId }) =>
        toast.success(isOn ? "Schedule goes on" : "Schedule paused", {
          id: `schedule-${scheduleId}`,
          description: isOn ? "It continues with its next regular run." : "No audits until somebody resumes it.",
          action: { label: "Undo", onClick: () => pause.mutate({ scheduleId, isOn: !isOn }) },
        }),
      onError: (error, { scheduleId }, context) => {
        if (context?.before) queryClient.setQueryData(queryKey, context.before);
        toast.error(error.message, { id: `schedule-${scheduleId}` });
      },
      onSettled: refresh,
    }),
  );
  return pause;
}

/** Removes a schedule and offers to make it again. */
export function useRemoveSchedule() {
  const trpc = useTRPC();
  const refresh = useRefreshSchedules();
  const create = useMutation(
    trpc.schedules.create.mutationOptions({
      onError: (error) => toast.error("The schedule was not made again", { description: error.message }),
      onSettled: refresh,
    }),
  );
  const remove = useMutation(
    trpc.schedules.remove.mutationOptions({
      onError: (error) => toast.error("The schedule was not removed", { description: error.message }),
      onSettled: refresh,
    }),
  );
  return (schedule: ScheduleRow) =>
    remove.mutate(
      { scheduleId: schedule.id },
      {
        onSuccess: () => {
          const { siteId, frequency, hour, weekday, monthDay, timeZone, options } = schedule;
          const again = { siteId, frequency, hour, weekday, monthDay, timeZone, options };
          toast.success("Schedule removed", {
            id: `schedule-${schedule.id}`,
            description: "The audits it made stay.",
            action: { label: "Undo", onClick: () => create.mutate(again) },
          });
        },
      },
    );
}

/** One audit now, with a way to it. */
export function useRunScheduleNow() {
  const trpc = useTRPC();
  const router = useRouter();
  const refresh = useRefreshSchedules();
  return useMutation(
    trpc.schedules.runNow.mutationOptions({
      onSuccess: ({ auditId }) =>
        toast.success("Audit queued", {
          action: { label: "Open", onClick: () => router.push(`/audits/${auditId}`) },
        }),
      onError: (error) => toast.error(error.message),
      onSettled: refresh,
    }),
  );
}
