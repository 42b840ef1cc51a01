"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { saveViewSchema } from "@/server/work/schemas";
import type { ViewScreen } from "@/server/work/types";

export interface SaveViewDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  screen: ViewScreen;
  query: string;
  /** Name of the view that is shown; "" for a new one. */
  name: string;
  onSaved: () => void;
}

export function SaveViewDialog({ isOpen, onOpenChange, onSaved, ...view }: SaveViewDialogProps) {
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent className="max-w-sm">
        <DialogHeader
          title="Save this view"
          description="For you, in this team: it is in this menu and in the command palette. Others get it by its link."
        />
        <SaveViewForm
          {...view}
          onDone={() => {
            onOpenChange(false);
            onSaved();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}

interface SaveViewFormProps {
  screen: ViewScreen;
  query: string;
  name: string;
  onDone: () => void;
}

function SaveViewForm({ screen, query, name, onDone }: SaveViewFormProps) {
  const trpc = useTRPC();
  const form = useForm({
    resolver: zodResolver(saveViewSchema),
    mode: "onTouched",
    defaultValues: { screen, query, name },
  });
  const save = useMutation(
    trpc.work.saveView.mutationOptions({
      onSuccess: (saved) => {
        toast.success(`View “${saved.name}” saved`);
        onDone();
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => save.mutate(values))}>
      <Field label="Name" hint="A name you used before is replaced." error={errors.name?.message}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="off" />}
      </Field>
      <FormError message={errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          Save view
        </Button>
      </DialogFooter>
    </form>
  );
}
