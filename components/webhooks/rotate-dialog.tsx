"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/field";
import type { WebhookRow } from "@/server/webhooks/types";
import { SecretOnce } from "./secret-once";

/** A new secret in two steps, because the old one ends with it. */
export function RotateDialog({ webhook }: { webhook: WebhookRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          New secret<span className="sr-only"> for {webhook.name}</span>
        </Button>
      </DialogTrigger>
      <DialogContent className="max-w-md">
        <DialogHeader
          title={`New secret for ${webhook.name}`}
          description="For 24 hours deliveries are signed with the old and the new secret, then with the new one alone."
        />
        <Rotate webhookId={webhook.webhookId} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

/** The secret lives as long as the dialog is open. */
function Rotate({ webhookId, onDone }: { webhookId: string; onDone: () => void }) {
  const trpc = useTRPC();
  const rotate = useMutation(trpc.webhooks.rotateSecret.mutationOptions());
  if (rotate.data) return <SecretOnce secret={rotate.data.secret} onDone={onDone} />;
  return (
    <>
      <FormError message={rotate.error?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button variant="primary" isPending={rotate.isPending} onClick={() => rotate.mutate({ webhookId })}>
          Make a new secret
        </Button>
      </DialogFooter>
    </>
  );
}
