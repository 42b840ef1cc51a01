"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import type { WebhookRow } from "@/server/webhooks/types";
import { WebhookForm } from "./webhook-form";

/** A new channel, or one to change. */
export function WebhookDialog({ webhook }: { webhook?: WebhookRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {webhook ? (
          <Button size="sm">
            Edit<span className="sr-only"> {webhook.name}</span>
          </Button>
        ) : (
          <Button variant="primary">Add channel</Button>
        )}
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title={webhook ? `Channel ${webhook.name}` : "Add channel"}
          description="What happens to the team is sent there as it happens."
        />
        <WebhookForm webhook={webhook} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
