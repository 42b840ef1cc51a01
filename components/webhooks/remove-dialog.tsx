"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/field";
import type { WebhookRow } from "@/server/webhooks/types";
import { useRefreshWebhooks } from "./use-webhooks";

/** Not to be undone: nobody here knows the address or the secret any more. */
export function RemoveDialog({ webhook }: { webhook: WebhookRow }) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const refresh = useRefreshWebhooks();
  const remove = useMutation(
    trpc.webhooks.remove.mutationOptions({
      onSuccess: () => {
        toast.success("Channel removed");
        setOpen(false);
        void refresh();
      },
    }),
  );
  const { webhookId, name } = webhook;
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant="ghost">
          Remove<span className="sr-only"> {name}</span>
        </Button>
      </DialogTrigger>
      <DialogContent className="max-w-md">
        <DialogHeader
          title={`Remove ${name}`}
          description="Nothing more is sent there, and its log is deleted. To pause it instead, switch it off."
        />
        <FormError message={remove.error?.message} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
          <Button variant="danger" isPending={remove.isPending} onClick={() => remove.mutate({ webhookId })}>
            Remove channel
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
