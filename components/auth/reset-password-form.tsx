"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { HOME_PATH, PASSWORD_MIN_LENGTH } from "@/server/auth/constants";
import { resetPasswordSchema } from "@/server/auth/schemas";
import { enter, goTo } from "./enter";
import { PasswordInput } from "./password-input";
import { TextLink } from "./text-link";

export function ResetPasswordForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const reset = useMutation(trpc.account.resetPassword.mutationOptions());
  const form = useForm({
    resolver: zodResolver(resetPasswordSchema),
    mode: "onTouched",
    defaultValues: { token },
  });

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    reset.mutate(values, {
      onError: (error) => setProblem(applyServerErrors(form, error)),
      onSuccess: async ({ email }) => {
        const error = await enter({ email, password: values.password });
        goTo(error ? "/sign-in" : HOME_PATH);
      },
    });
  });

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError message={problem} />
      {problem && (
        <p>
          <TextLink href="/reset">Ask for a new link</TextLink>
        </p>
      )}
      <Field
        label="New password"
        hint={`At least ${PASSWORD_MIN_LENGTH} characters. A short sentence works well.`}
        error={form.formState.errors.password?.message}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" {...form.register("password")} />}
      </Field>
      <Button type="submit" variant="primary" size="lg" isPending={reset.isPending || reset.isSuccess}>
        Set password and sign in
      </Button>
    </form>
  );
}
