"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { ChoiceField } from "@/components/schedules/choice-field";
import type { SiteChoice } from "@/components/schedules/site-choice";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createHookSchema } from "@/server/deploys/schemas";
import { NewHookAddress } from "./new-hook-address";

export function HookDialog({ sites }: { sites: readonly SiteChoice[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>New deploy hook</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="New deploy hook"
          description="Whoever has the address can start audits of this one site, at most 20 an hour, and can do nothing else."
        />
        <HookForm sites={sites} />
      </DialogContent>
    </Dialog>
  );
}

/** The secret lives as long as the dialog is open. */
function HookForm({ sites }: { sites: readonly SiteChoice[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm({
    resolver: zodResolver(createHookSchema),
    mode: "onTouched",
    defaultValues: { siteId: sites.length === 1 ? (sites[0]?.id ?? "") : "", name: "Production" },
  });
  const create = useMutation(
    trpc.deploys.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.deploys.list.queryFilter()),
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  if (create.data) return <NewHookAddress hookUrl={create.data.hookUrl} />;
  const { errors } = form.formState;
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((values) => create.mutate(values))}>
      <ChoiceField
        control={form.control}
        name="siteId"
        label="Site"
        choices={sites.map((site) => ({ value: site.id, label: site.name }))}
      />
      <Field label="Name" hint="Where it is called from." error={errors.name?.message}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="off" />}
      </Field>
      <FormError message={errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={create.isPending}>
          Make the hook
        </Button>
      </DialogFooter>
    </form>
  );
}
