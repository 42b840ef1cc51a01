"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatNoun } from "@/components/ui/format";

type Result = { ok: true } | { ok: false; reason: string };

/** Run again, cancel and analyse, for one audit or many; each says how many worked and why the rest did not. */
export function useAuditActions(onDone?: () => void) {
  const trpc = useTRPC();
  const router = useRouter();
  const finish = (id: string, done: string, results: Result[]) => {
    const refused = results.filter((result) => !result.ok);
    const count = results.length - refused.length;
    if (count > 0) toast.success(`${formatNoun(count, "audit")} ${done}.`, { id });
    const [first] = refused;
    if (first && !first.ok)
      toast.warning(`${formatNoun(refused.length, "audit")} left out`, {
        id: `${id}-refused`,
        description: first.reason,
      });
    router.refresh();
    onDone?.();
  };
  const onError = (error: { message: string }) => void toast.error(error.message, { id: "audit-action" });

  const rerun = useMutation(
    trpc.audits.rerun.mutationOptions({ onSuccess: (results) => finish("rerun", "queued", results), onError }),
  );
  const analyse = useMutation(
    trpc.audits.analyse.mutationOptions({
      onSuccess: (results) => finish("analyse", "being analysed", results),
      onError,
    }),
  );
  const cancel = useMutation(trpc.audits.cancel.mutationOptions({ onError }));
  const cancelMany = async (auditIds: string[]) => {
    const results = await Promise.all(auditIds.map((auditId) => cancel.mutateAsync({ auditId })));
    const reason = "It had already ended.";
    finish(
      "cancel",
      "cancelled",
      results.map((result): Result => (result.cancelled ? { ok: true } : { ok: false, reason })),
    );
  };
  return { rerun, analyse, cancelMany, isPending: rerun.isPending || analyse.isPending || cancel.isPending };
}
