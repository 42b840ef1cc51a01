"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { updateSiteSchema } from "@/server/sites/schemas";
import type { SiteRow } from "@/server/sites/types";

export interface RenameSiteDialogProps {
  site: Pick<SiteRow, "id" | "name">;
  isOpen: boolean;
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

export function RenameSiteDialog({ site, isOpen, onClose, onCloseAutoFocus }: RenameSiteDialogProps) {
  return (
    <Dialog open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <DialogContent onCloseAutoFocus={onCloseAutoFocus} className="max-w-md text-left">
        <DialogHeader title="Rename site" description="The name stands in lists and on reports. The address stays." />
        <RenameForm site={site} onClose={onClose} />
      </DialogContent>
    </Dialog>
  );
}

function RenameForm({ site, onClose }: Pick<RenameSiteDialogProps, "site" | "onClose">) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm({
    resolver: zodResolver(updateSiteSchema),
    mode: "onTouched",
    defaultValues: { siteId: site.id, name: site.name },
  });
  const update = useMutation(
    trpc.sites.update.mutationOptions({
      onSuccess: () => {
        toast.success("Site renamed", { id: `site-${site.id}` });
        onClose();
        router.refresh();
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => update.mutate(values))}>
      <Field label="Name" error={form.formState.errors.name?.message}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="off" />}
      </Field>
      <FormError message={form.formState.errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Keep the name</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={update.isPending}>
          Rename
        </Button>
      </DialogFooter>
    </form>
  );
}
