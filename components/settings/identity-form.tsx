"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { TRPCClientErrorLike } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import { PasswordInput } from "@/components/auth/password-input";
import { applyServerErrors } from "@/components/forms/server-errors";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { identitySchema } from "@/server/auth/schemas";
import type { AppRouter } from "@/server/trpc/root";

type OnError = (error: TRPCClientErrorLike<AppRouter>) => void;

interface IdentityFormProps {
  /** Without one the sign-in must be fresh, which the server checks. */
  hasPassword: boolean;
  submitLabel: string;
  isDangerous?: boolean;
  isPending: boolean;
  /** More fields under the password. */
  children?: ReactNode;
  onSubmit: (password: string, onError: OnError) => void;
}

/** Inside a dialog: the password again, before a step that a borrowed browser must not take. */
export function IdentityForm(props: IdentityFormProps) {
  const { hasPassword, submitLabel, isDangerous = false, isPending, children, onSubmit } = props;
  const [problem, setProblem] = useState<string>();
  const form = useForm({ resolver: zodResolver(identitySchema), defaultValues: { password: "" } });
  const submit = form.handleSubmit(({ password }) => {
    setProblem(undefined);
    onSubmit(password, (error) => setProblem(applyServerErrors(form, error)));
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      {hasPassword && (
        <Field label="Your password" error={form.formState.errors.password?.message}>
          {(control) => <PasswordInput {...control} autoComplete="current-password" {...form.register("password")} />}
        </Field>
      )}
      {children}
      <DialogFooter className="mt-2">
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant={isDangerous ? "danger" : "primary"} isPending={isPending}>
          {submitLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
