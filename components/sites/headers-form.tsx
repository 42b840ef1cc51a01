"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { headersSchema, type SiteCredentials } from "@/server/sites/schemas";
import { CredentialButtons } from "./credential-buttons";
import type { CredentialFormProps } from "./credential-form-props";

/** One header a line; what is saved replaces all earlier ones, since their values cannot be shown. */
export function HeadersForm({ onSave, onCancel, isPending }: CredentialFormProps) {
  const form = useForm({ defaultValues: { text: "" } });
  const [problem, setProblem] = useState<string>();
  const submit = form.handleSubmit(({ text }) => {
    const read = readHeaders(text);
    setProblem(typeof read === "string" ? read : undefined);
    if (typeof read !== "string") onSave({ headers: read });
  });
  return (
    <form noValidate className="mt-3 flex flex-col gap-3" onSubmit={submit}>
      <Field
        label="Request headers"
        hint="One a line, such as X-Preview: yes. They replace those set now."
        error={problem}
      >
        {(control) => (
          <Textarea
            {...control}
            {...form.register("text")}
            autoComplete="off"
            rows={3}
            spellCheck={false}
            className="mono"
          />
        )}
      </Field>
      <CredentialButtons onCancel={onCancel} isPending={isPending} />
    </form>
  );
}

/** The headers, or the sentence that says which line cannot be used. */
function readHeaders(text: string): SiteCredentials["headers"] | string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return "Enter at least one header, such as X-Preview: yes.";
  const parsed = headersSchema.safeParse(
    lines.map((line) => {
      const [name = "", ...value] = line.split(":");
      return { name, value: value.join(":") };
    }),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const line = lines[Number(issue?.path[0])]?.split(":")[0];
  return `${line === undefined ? "" : `${line}: `}${issue?.message ?? "This cannot be used as a header."}`;
}
