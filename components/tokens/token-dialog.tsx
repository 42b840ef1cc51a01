"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { ChoiceField } from "@/components/schedules/choice-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NewToken } from "./new-token";
import { ACCESS_CHOICES, EMPTY_TOKEN, LIFETIME_CHOICES, tokenValuesSchema, toTokenInput } from "./token-values";

export function TokenDialog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">New token</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="New API token"
          description="It speaks for the whole team, not for you: it goes on working when you leave."
        />
        <TokenForm onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

/** The secret lives as long as the dialog is open. */
function TokenForm({ onDone }: { onDone: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm({ resolver: zodResolver(tokenValuesSchema), mode: "onTouched", defaultValues: EMPTY_TOKEN });
  const create = useMutation(
    trpc.tokens.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.tokens.list.queryFilter()),
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  if (create.data) return <NewToken token={create.data.token} onDone={onDone} />;
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((values) => create.mutate(toTokenInput(values)))}
    >
      <Field label="Name" hint="Where it is used, such as GitHub Actions." error={errors.name?.message}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="off" />}
      </Field>
      <ChoiceField
        control={form.control}
        name="access"
        label="It may"
        choices={ACCESS_CHOICES}
        hint="Starting audits, adding sites and sharing need write."
      />
      <ChoiceField
        control={form.control}
        name="lifetime"
        label="Works for"
        choices={LIFETIME_CHOICES}
        hint="A short life limits what a lost token can do."
      />
      <FormError message={errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={create.isPending}>
          Make the token
        </Button>
      </DialogFooter>
    </form>
  );
}
