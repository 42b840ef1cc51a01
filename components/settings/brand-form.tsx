"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { CONTACT_MAX_LENGTH, FOOTER_MAX_LENGTH } from "@/server/teams/constants";
import { accentSchema, updateBrandingSchema } from "@/server/teams/schemas";
import type { Branding } from "@/server/teams/types";
import { AccentField } from "./accent-field";

type Words = Pick<Branding, "accent" | "footer" | "contact">;

interface BrandFormProps {
  branding: Branding;
  /** Called with every readable change, before it is saved. */
  onDraft: (words: Words) => void;
}

export function BrandForm({ branding, onDraft }: BrandFormProps) {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const update = useMutation(trpc.teams.updateBranding.mutationOptions());
  const form = useForm({
    resolver: zodResolver(updateBrandingSchema),
    mode: "onTouched",
    defaultValues: { accent: branding.accent },
  });
  const { errors } = form.formState;

  function reportDraft() {
    const { accent, footer, contact } = form.getValues();
    const readable = accentSchema.safeParse(accent ?? "");
    onDraft({ accent: readable.success ? readable.data : null, footer: footer || null, contact: contact || null });
  }

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    const words = { accent: values.accent, footer: values.footer ?? "", contact: values.contact ?? "" };
    update.mutate(words, {
      onSuccess: () => {
        form.reset(words);
        toast.success("Brand saved. New reports use it; finished ones stay as they are.", { id: "brand" });
      },
      onError: (error) => setProblem(applyServerErrors(form, error)),
    });
  });

  return (
    <form onSubmit={submit} onChange={reportDraft} noValidate className="flex flex-col gap-5">
      <FormError message={problem} />
      <AccentField
        value={form.watch("accent")}
        error={errors.accent?.message}
        onChange={(accent) => {
          form.setValue("accent", accent, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
          reportDraft();
        }}
        onBlur={() => void form.trigger("accent")}
      />
      <Field label="Footer" isOptional hint="At the foot of every page of a report." error={errors.footer?.message}>
        {(control) => (
          <Input
            {...control}
            maxLength={FOOTER_MAX_LENGTH}
            defaultValue={branding.footer ?? ""}
            {...form.register("footer")}
          />
        )}
      </Field>
      <Field
        label="Contact"
        isOptional
        hint="Whom readers turn to: an address, a name, a number."
        error={errors.contact?.message}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={CONTACT_MAX_LENGTH}
            defaultValue={branding.contact ?? ""}
            {...form.register("contact")}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" className="self-start" isPending={update.isPending}>
        Save brand
      </Button>
    </form>
  );
}
