"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { PasswordInput } from "@/components/auth/password-input";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { formatNoun } from "@/components/ui/format";
import { PASSWORD_MIN_LENGTH } from "@/server/auth/constants";
import { changePasswordSchema } from "@/server/auth/schemas";

interface PasswordFormProps {
  email: string;
  hasPassword: boolean;
}

export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const change = useMutation(trpc.account.changePassword.mutationOptions());
  const form = useForm({
    resolver: zodResolver(changePasswordSchema),
    mode: "onTouched",
    defaultValues: { currentPassword: "", newPassword: "" },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    change.mutate(values, {
      onSuccess: ({ revokedCount }) => {
        form.reset();
        const others = revokedCount > 0 ? ` ${formatNoun(revokedCount, "other browser")} signed out.` : "";
        toast.success(`Password saved.${others}`, { id: "password" });
        router.refresh();
        return queryClient.invalidateQueries(trpc.account.sessions.queryFilter());
      },
      onError: (error) => setProblem(applyServerErrors(form, error)),
    });
  });

  return (
    <form method="post" onSubmit={submit} noValidate className="flex max-w-md flex-col gap-4">
      <FormError message={problem} />
      {/* Password managers look for the account beside a new password. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <Field label="Current password" error={errors.currentPassword?.message}>
          {(control) => (
            <PasswordInput {...control} autoComplete="current-password" {...form.register("currentPassword")} />
          )}
        </Field>
      )}
      <Field
        label="New password"
        hint={`At least ${PASSWORD_MIN_LENGTH} characters. A short sentence works well.`}
        error={errors.newPassword?.message}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" {...form.register("newPassword")} />}
      </Field>
      <Button type="submit" className="self-start" isPending={change.isPending}>
        {hasPassword ? "Change password" : "Set password"}
      </Button>
    </form>
  );
}
