"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatNoun } from "@/components/ui/format";
import { WORK_LABELS } from "@/server/work/constants";
import type { FindingChange } from "@/server/work/schemas";
import type { ChangeReceipt, FindingWork, WorkPerson } from "@/server/work/types";

const TOAST = "finding-change";

/** Sets status or person at once; what is shown changes before the server answers, and back if it refuses. */
export function useChangeFindings(people: readonly WorkPerson[]) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const shown = trpc.work.get.pathFilter();
  const refresh = async () => {
    startTransition(() => router.refresh());
    await Promise.all([
      queryClient.invalidateQueries(trpc.work.pathFilter()),
      queryClient.invalidateQueries(trpc.results.pathFilter()),
    ]);
  };
  const undo = useMutation(
    trpc.work.undo.mutationOptions({
      onSuccess: ({ restoredCount }) =>
        toast.success(restoredCount > 0 ? "Taken back" : "Nothing to take back", {
          id: TOAST,
          description: restoredCount > 0 ? undefined : "It was changed again in the meantime.",
        }),
      onError: (error) => toast.error("It was not taken back", { id: TOAST, description: error.message }),
      onSettled: refresh,
    }),
  );
  return useMutation(
    trpc.work.change.mutationOptions({
      onMutate: async ({ target, change }) => {
        if (!("keys" in target)) return { before: [] };
        await queryClient.cancelQueries(shown);
        const before = queryClient.getQueriesData<Record<string, FindingWork>>(shown);
        queryClient.setQueriesData<Record<string, FindingWork>>(shown, (work) => {
          if (!work) return work;
          const touched = target.keys.flatMap((key) => (work[key] ? [[key, applyChange(work[key], change)]] : []));
          return { ...work, ...Object.fromEntries(touched) };
        });
        return { before };
      },
      onSuccess: (receipt, { auditId, change }) => {
        toast.success(describeChange(receipt, change, people), {
          id: TOAST,
          description: receipt.canUndo ? undefined : "This replaced too many earlier statuses to be taken back.",
          action:
            receipt.canUndo && receipt.changedCount > 0
              ? {
                  label: "Undo",
                  onClick: () => undo.mutate({ auditId, changedAt: receipt.changedAt, before: receipt.before }),
                }
              : undefined,
        });
      },
      onError: (error, _input, context) => {
        for (const [queryKey, data] of context?.before ?? []) queryClient.setQueryData(queryKey, data);
        toast.error("Nothing was changed", { id: TOAST, description: error.message });
      },
      onSettled: refresh,
    }),
  );

  function applyChange(work: FindingWork, change: FindingChange): FindingWork {
    const { status = work.status, assigneeId = work.assigneeId } = change;
    const person = people.find(({ userId }) => userId === assigneeId);
    return {
      ...work,
      status,
      assigneeId,
      assigneeName: change.assigneeId === undefined ? work.assigneeName : (person?.name ?? null),
    };
  }
}

function describeChange(
  { changedCount }: ChangeReceipt,
  { status, assigneeId }: FindingChange,
  people: readonly WorkPerson[],
): string {
  const person = people.find(({ userId }) => userId === assigneeId);
  const parts = [
    status === undefined ? null : WORK_LABELS[status].toLowerCase(),
    assigneeId === undefined ? null : assigneeId === null ? "nobody’s" : `with ${person?.name ?? "a member"}`,
  ].filter((part) => part !== null);
  if (changedCount === 0) return `They were ${parts.join(" and ")} already`;
  return `${formatNoun(changedCount, "finding")} now ${parts.join(" and ")}`;
}
