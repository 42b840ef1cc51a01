"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";

/** The list and the open logs. */
export function useRefreshWebhooks(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.webhooks.list.pathFilter()),
      queryClient.invalidateQueries(trpc.webhooks.deliveries.pathFilter()),
    ]);
  };
}

/** On or off at once; the row changes back if the server refuses. */
export function useSwitchWebhook() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshWebhooks();
  const queryKey = trpc.webhooks.list.queryKey();
  const change = useMutation(
    trpc.webhooks.update.mutationOptions({
      onMutate: async ({ webhookId, isOn }) => {
        await queryClient.cancelQueries({ queryKey });
        const before = queryClient.getQueryData(queryKey);
        queryClient.setQueryData(queryKey, (rows) =>
          rows?.map((row) =>
            row.webhookId === webhookId && isOn !== undefined ? { ...row, isOn, disabledReason: null } : row,
          ),
        );
        return { before };
      },
      onSuccess: ({ webhookId, isOn }) =>
        toast.success(isOn ? "Channel switched on" : "Channel switched off", {
          id: `webhook-${webhookId}`,
          action: { label: "Undo", onClick: () => change.mutate({ webhookId, isOn: !isOn }) },
        }),
      onError: (error, { webhookId }, context) => {
        if (context?.before) queryClient.setQueryData(queryKey, context.before);
        toast.error(error.message, { id: `webhook-${webhookId}` });
      },
      onSettled: refresh,
    }),
  );
  return change;
}

/** A test or a redelivery; the log shows how it went. */
export function useSendNow() {
  const trpc = useTRPC();
  const refresh = useRefreshWebhooks();
  const settled = {
    onError: (error: { message: string }) => toast.error(error.message, { id: "delivery" }),
    onSettled: refresh,
  };
  const test = useMutation(
    trpc.webhooks.test.mutationOptions({
      ...settled,
      onSuccess: () => toast.success("Test on its way", { id: "delivery", description: "The log shows the answer." }),
    }),
  );
  const redeliver = useMutation(
    trpc.webhooks.redeliver.mutationOptions({
      ...settled,
      onSuccess: () => toast.success("On its way again", { id: "delivery" }),
    }),
  );
  return { test, redeliver };
}
