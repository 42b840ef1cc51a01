"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createSiteSchema } from "@/server/sites/schemas";
import { AddressPreview } from "./address-preview";

/** Add a site by what a person types; below the field stands what will be audited. */
export function AddSiteForm({ onAdded }: { onAdded?: (siteId: string) => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(createSiteSchema), mode: "onTouched", defaultValues: { url: "" } });
  const create = useMutation(
    trpc.sites.create.mutationOptions({
      onSuccess: ({ siteId, startUrl, isNew }) => {
        toast.success(isNew ? "Site added" : "You have this site already", { id: "site-added", description: startUrl });
        form.reset();
        router.refresh();
        onAdded?.(siteId);
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  return (
    <form noValidate className="flex flex-col gap-1.5" onSubmit={form.handleSubmit((values) => create.mutate(values))}>
      <div className="flex flex-wrap items-start gap-2">
        <Field
          label="Address of the site"
          error={form.formState.errors.url?.message}
          className="min-w-64 max-w-lg flex-1"
        >
          {(control) => (
            <Input
              {...control}
              {...form.register("url")}
              placeholder="example.com"
              inputMode="url"
              autoCapitalize="none"
              autoComplete="url"
              spellCheck={false}
              className="mono"
            />
          )}
        </Field>
        <Button type="submit" variant="primary" isPending={create.isPending} className="mt-[1.6875rem]">
          Add site
        </Button>
      </div>
      {!form.formState.errors.url && <AddressPreview typed={form.watch("url")} />}
      <FormError message={form.formState.errors.root?.message} />
    </form>
  );
}
