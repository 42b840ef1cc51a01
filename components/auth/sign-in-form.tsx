"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { signInSchema } from "@/server/auth/schemas";
import { enter, goTo } from "./enter";
import { PasswordInput } from "./password-input";

interface SignInFormProps {
  nextPath: string;
  email?: string;
  /** Why the visitor was sent back here. */
  initialError?: string;
}

export function SignInForm({ nextPath, email = "", initialError }: SignInFormProps) {
  const [problem, setProblem] = useState(initialError);
  const [isLeaving, setIsLeaving] = useState(false);
  // No default values: they would erase what was typed or filled in before the page came alive.
  const form = useForm({ resolver: zodResolver(signInSchema), mode: "onTouched" });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    const error = await enter(values);
    if (error) {
      setProblem(error);
      form.setFocus("password");
      return;
    }
    setIsLeaving(true);
    goTo(nextPath);
  });

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      <Field label="E-mail" error={errors.email?.message}>
        {(control) => (
          <Input {...control} type="email" autoComplete="username" defaultValue={email} {...form.register("email")} />
        )}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(control) => <PasswordInput {...control} autoComplete="current-password" {...form.register("password")} />}
      </Field>
      <Button type="submit" variant="primary" size="lg" isPending={isSubmitting || isLeaving}>
        Sign in
      </Button>
    </form>
  );
}
