"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { headerValueSchema } from "@/server/sites/schemas";
import { CredentialButtons } from "./credential-buttons";
import type { CredentialFormProps } from "./credential-form-props";

const cookieForm = z.object({ cookie: headerValueSchema });

export function CookieForm({ onSave, onCancel, isPending }: CredentialFormProps) {
  const form = useForm({ resolver: zodResolver(cookieForm), mode: "onTouched", defaultValues: { cookie: "" } });
  return (
    <form noValidate className="mt-3 flex flex-col gap-3" onSubmit={form.handleSubmit((values) => onSave(values))}>
      <Field
        label="Cookie header"
        hint="As a browser sends it: name=value; other=value"
        error={form.formState.errors.cookie?.message}
      >
        {(control) => (
          <Textarea
            {...control}
            {...form.register("cookie")}
            autoComplete="off"
            rows={2}
            spellCheck={false}
            className="mono"
          />
        )}
      </Field>
      <CredentialButtons onCancel={onCancel} isPending={isPending} />
    </form>
  );
}
