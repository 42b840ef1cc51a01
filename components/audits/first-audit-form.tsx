"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import type { TRPCClientErrorLike } from "@trpc/client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { AddressPreview } from "@/components/sites/address-preview";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createSiteSchema } from "@/server/sites/schemas";
import type { AppRouter } from "@/server/trpc/root";

/** One field between a new team and its first audit: the address becomes a site, and the audit starts with the defaults. */
export function FirstAuditForm({ sampleUrl }: { sampleUrl: string | null }) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(createSiteSchema), mode: "onTouched", defaultValues: { url: "" } });
  const createSite = useMutation(trpc.sites.create.mutationOptions());
  const createAudit = useMutation(trpc.audits.create.mutationOptions());
  // Until the next page is there; a second press would queue a second audit.
  const isPending = createSite.isPending || createAudit.isPending || form.formState.isSubmitSuccessful;

  const start = async ({ url }: { url: string }) => {
    try {
      const { siteId } = await createSite.mutateAsync({ url });
      const [created] = await createAudit.mutateAsync({ siteIds: [siteId] });
      if (created?.ok) router.push(`/audits/${created.auditId}`);
      else form.setError("root", { message: created?.reason ?? "The audit was not queued. Try again." });
    } catch (error) {
      form.setError("root", { message: applyServerErrors(form, error as TRPCClientErrorLike<AppRouter>) });
    }
  };

  return (
    <form noValidate className="mt-2 flex w-full flex-col gap-1.5" onSubmit={form.handleSubmit(start)}>
      <div className="flex flex-wrap items-start gap-2">
        <Field
          label="Which site do you want to audit?"
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
        <Button type="submit" variant="primary" isPending={isPending} className="mt-[1.6875rem]">
          Start audit
        </Button>
      </div>
      {!form.formState.errors.url && <AddressPreview typed={form.watch("url")} />}
      <FormError message={form.formState.errors.root?.message} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button asChild variant="ghost">
          <Link href="/audits/new">New audit with settings</Link>
        </Button>
        {sampleUrl && (
          <Button type="button" variant="ghost" disabled={isPending} onClick={() => void start({ url: sampleUrl })}>
            Try the sample site
          </Button>
        )}
      </div>
    </form>
  );
}
