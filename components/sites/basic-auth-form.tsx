"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { PasswordInput } from "@/components/auth/password-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { basicAuthSchema } from "@/server/sites/schemas";
import { CredentialButtons } from "./credential-buttons";
import type { CredentialFormProps } from "./credential-form-props";

export function BasicAuthForm({ onSave, onCancel, isPending }: CredentialFormProps) {
  const form = useForm({
    resolver: zodResolver(basicAuthSchema),
    mode: "onTouched",
    defaultValues: { username: "", password: "" },
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="mt-3 grid gap-3 sm:grid-cols-2"
      onSubmit={form.handleSubmit((basicAuth) => onSave({ basicAuth }))}
    >
      <Field label="User name" error={errors.username?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("username")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(control) => <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />}
      </Field>
      <CredentialButtons onCancel={onCancel} isPending={isPending} />
    </form>
  );
}
