"use client";

import { BellOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { MuteForm } from "./mute-form";

export interface MuteDialogProps {
  auditId: string;
  ruleId: string;
  title: string;
}

/** "This does not count for us": leaves a rule out of the score, with a reason. */
export function MuteDialog({ auditId, ruleId, title }: MuteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant="ghost">
          <BellOff aria-hidden /> Mute…
        </Button>
      </DialogTrigger>
      <DialogContent className="max-w-md">
        <DialogHeader
          title={`Mute “${title}”`}
          description="Its findings leave the score, the causes and new reports of this site, and stay listed as muted. The receipt says what they would cost."
        />
        <MuteForm auditId={auditId} ruleId={ruleId} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
