"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_MIN_LENGTH } from "@/server/auth/constants";
import { signUpSchema } from "@/server/auth/schemas";
import { CheckYourMail } from "./check-your-mail";
import { enter, goTo } from "./enter";
import { PasswordInput } from "./password-input";

const UNREACHABLE = "The server could not be reached. Check your connection and try again.";

export function SignUpForm({ nextPath, email = "" }: { nextPath: string; email?: string }) {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const [isLeaving, setIsLeaving] = useState(false);
  const [mailedTo, setMailedTo] = useState<string>();
  const signUp = useMutation(trpc.account.signUp.mutationOptions());
  // No default values: they would erase what was typed or filled in before the page came alive.
  const form = useForm({ resolver: zodResolver(signUpSchema), mode: "onTouched" });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await signUp.mutateAsync(values);
    } catch (error) {
      setProblem(error instanceof TRPCClientError ? applyServerErrors(form, error) : UNREACHABLE);
      return;
    }
    // The server answers alike for a known address; then this password opens nothing and the mail explains.
    const error = await enter(values);
    if (error) return setMailedTo(values.email);
    setIsLeaving(true);
    goTo(nextPath);
  });

  if (mailedTo) return <CheckYourMail email={mailedTo} />;
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      <Field label="Name" error={errors.name?.message}>
        {(control) => <Input {...control} autoComplete="name" {...form.register("name")} />}
      </Field>
      <Field label="E-mail" error={errors.email?.message}>
        {(control) => (
          <Input {...control} type="email" autoComplete="username" defaultValue={email} {...form.register("email")} />
        )}
      </Field>
      <Field
        label="Password"
        hint={`At least ${PASSWORD_MIN_LENGTH} characters. A short sentence works well.`}
        error={errors.password?.message}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" {...form.register("password")} />}
      </Field>
      <Button type="submit" variant="primary" size="lg" isPending={isSubmitting || isLeaving}>
        Create account
      </Button>
    </form>
  );
}
