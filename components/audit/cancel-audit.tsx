"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";

/** Cancelling cannot be undone, so it asks once. */
export function CancelAudit({ auditId }: { auditId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const trpc = useTRPC();
  const router = useRouter();
  const cancel = useMutation(
    trpc.audits.cancel.mutationOptions({
      onSuccess: ({ cancelled }) => {
        setIsOpen(false);
        if (!cancelled) toast("The audit had already finished.", { id: "cancel" });
        router.refresh();
      },
      onError: (error) => toast.error(error.message, { id: "cancel" }),
    }),
  );
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button>Cancel audit</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="Cancel this audit?"
          description="It stops now. Pages and findings so far stay readable, but there is no score and no PDF."
        />
        <DialogFooter>
          <DialogClose asChild>
            <Button>Keep running</Button>
          </DialogClose>
          <Button variant="danger" isPending={cancel.isPending} onClick={() => cancel.mutate({ auditId })}>
            Cancel audit
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
