"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import type { UpdatePreferenceInput } from "@/server/notifications/schemas";
import type { Preferences } from "@/server/notifications/types";

/** One's wishes, and a switch for each: it moves at once and back if the server refuses. */
export function usePreferences(initial: Preferences) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = trpc.notifications.preferences.queryKey();
  const { data } = useQuery(
    trpc.notifications.preferences.queryOptions(undefined, { initialData: initial, staleTime: 0 }),
  );
  const update = useMutation(
    trpc.notifications.updatePreference.mutationOptions({
      onMutate: async (input) => {
        await queryClient.cancelQueries({ queryKey });
        const before = queryClient.getQueryData(queryKey);
        queryClient.setQueryData(queryKey, (old) => old && withChange(old, input));
        return { before };
      },
      onSuccess: () => toast.success("Saved", { id: "preferences" }),
      onError: (error, _input, context) => {
        if (context?.before) queryClient.setQueryData(queryKey, context.before);
        toast.error(error.message, { id: "preferences" });
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
  return { preferences: data, update: update.mutate };
}

function withChange(old: Preferences, input: UpdatePreferenceInput): Preferences {
  switch (input.name) {
    case "kind":
      return {
        ...old,
        kinds: old.kinds.map((row) =>
          row.kind === input.kind ? { ...row, channels: { ...row.channels, [input.channel]: input.isOn } } : row,
        ),
      };
    case "mailsOwnAudits":
      return { ...old, mailsOwnAudits: input.isOn };
    case "digest":
      return { ...old, digest: input.every, timeZone: input.timeZone ?? old.timeZone };
  }
}
