"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { addressSchema } from "@/server/auth/schemas";

interface MailedLinkFormProps {
  /** Which link to mail. */
  kind: "signIn" | "reset";
  submitLabel: string;
  /** Said after sending, whether or not the address has an account. */
  sentMessage: string;
}

export function MailedLinkForm({ kind, submitLabel, sentMessage }: MailedLinkFormProps) {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const requestReset = useMutation(trpc.account.requestReset.mutationOptions());
  const requestSignInLink = useMutation(trpc.account.requestSignInLink.mutationOptions());
  const request = kind === "reset" ? requestReset : requestSignInLink;
  const form = useForm({ resolver: zodResolver(addressSchema), mode: "onTouched" });

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    request.mutate(values, { onError: (error) => setProblem(applyServerErrors(form, error)) });
  });

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      <Field label="E-mail" error={form.formState.errors.email?.message}>
        {(control) => <Input {...control} type="email" autoComplete="email" {...form.register("email")} />}
      </Field>
      <Button type="submit" variant="primary" size="lg" isPending={request.isPending}>
        {submitLabel}
      </Button>
      <p role="status" className="text-ink-2 empty:hidden">
        {request.isSuccess ? sentMessage : null}
      </p>
    </form>
  );
}
