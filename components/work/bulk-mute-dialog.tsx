"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { BellOff } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import type { z } from "zod";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useRefreshAfterMute } from "@/components/mutes/use-mutes";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { muteFindingsSchema } from "@/server/work/schemas";

export interface BulkMuteDialogProps {
  auditId: string;
  target: z.input<typeof muteFindingsSchema>["target"];
  /** "3 issues". */
  what: string;
  onDone: () => void;
}

/** "These do not count for us": leaves them out of the score until somebody lifts it, with one reason for all. */
export function BulkMuteDialog({ what, onDone, ...rest }: BulkMuteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <BellOff aria-hidden /> Mute…
        </Button>
      </DialogTrigger>
      <DialogContent className="max-w-md">
        <DialogHeader
          title={`Mute ${what}`}
          description={
            "ruleIds" in rest.target
              ? "Everywhere on this site, until somebody lifts it on the site’s page. They leave the score and stay listed as muted."
              : "On the addresses of these pages, until somebody lifts it on the site’s page; a fault of the whole site is muted as a rule. They leave the score and stay listed as muted."
          }
        />
        <BulkMuteForm
          {...rest}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}

function BulkMuteForm({ auditId, target, onDone }: Omit<BulkMuteDialogProps, "what">) {
  const trpc = useTRPC();
  const refresh = useRefreshAfterMute();
  const unmute = useMutation(
    trpc.work.unmute.mutationOptions({
      onSuccess: () => toast.success("Mutes lifted", { description: "The findings count again." }),
      onError: (error) => toast.error("The mutes were not lifted", { description: error.message }),
      onSettled: refresh,
    }),
  );
  const form = useForm({
    resolver: zodResolver(muteFindingsSchema),
    mode: "onTouched",
    defaultValues: { auditId, target, reason: "", days: null },
  });
  const mute = useMutation(
    trpc.work.mute.mutationOptions({
      onSuccess: ({ muteIds }) => {
        toast.success("Muted", {
          description: "The score was worked out again.",
          action: { label: "Undo", onClick: () => unmute.mutate({ muteIds }) },
        });
        onDone();
        refresh();
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  const { errors } = form.formState;
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((values) => mute.mutate(values))}>
      <Field label="Reason" hint="Shown beside each mute, so that others know later." error={errors.reason?.message}>
        {(control) => <Textarea {...control} {...form.register("reason")} rows={2} />}
      </Field>
      <FormError message={errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={mute.isPending}>
          Mute
        </Button>
      </DialogFooter>
    </form>
  );
}
