"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";

/** Queues the same audit again and goes to it. */
export function RerunAudit({ auditId, label = "Run again" }: { auditId: string; label?: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const rerun = useMutation(
    trpc.audits.rerun.mutationOptions({
      onSuccess: ([created]) => {
        if (created?.ok) router.push(`/audits/${created.auditId}`);
        else toast.error(created?.reason ?? "This audit could not be queued. Try again.", { id: "rerun" });
      },
      onError: (error) => toast.error(error.message, { id: "rerun" }),
    }),
  );
  return (
    <Button isPending={rerun.isPending} onClick={() => rerun.mutate({ auditIds: [auditId] })}>
      {label}
    </Button>
  );
}
