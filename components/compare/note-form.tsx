"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { z } from "zod";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createAnnotationSchema } from "@/server/annotations/schemas";

const formSchema = z.object({
  at: z.string().min(1, "Choose a day."),
  text: createAnnotationSchema.shape.text,
});

/** Today in the reader's zone, as date fields take it. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A note on the timeline: what happened to the site, and on which day. */
export function NoteForm({ siteId }: { siteId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(formSchema), mode: "onTouched", defaultValues: { at: "", text: "" } });
  const create = useMutation(
    trpc.annotations.create.mutationOptions({
      onSuccess: () => {
        toast.success("Noted", { id: "note" });
        form.reset({ at: "", text: "" });
        router.refresh();
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="mt-3 flex max-w-2xl flex-wrap items-start gap-2"
      // Noon, so that the day is the same one in every zone it is read in.
      onSubmit={form.handleSubmit(({ at, text }) => create.mutate({ siteId, text, at: new Date(`${at}T12:00:00`) }))}
    >
      <Field label="Day" error={errors.at?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("at")}
            type="date"
            max={today()}
            onFocus={() => form.getValues("at") === "" && form.setValue("at", today())}
          />
        )}
      </Field>
      <Field label="What happened" error={errors.text?.message} className="min-w-56 flex-1">
        {(control) => <Input {...control} {...form.register("text")} placeholder="New navigation went live" />}
      </Field>
      <Button type="submit" isPending={create.isPending} className="mt-[1.6875rem]">
        Add note
      </Button>
      <FormError message={errors.root?.message} />
    </form>
  );
}
