"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Controller, type FieldErrors, type ResolverResult, useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type UpdateSettingsInput, updateSettingsSchema } from "@/server/sites/schemas";
import type { SiteSettings } from "@/server/sites/types";
import { SwitchRow } from "./switch-row";

/** As it is typed; an empty pace means the usual one. */
interface SettingsValues {
  hasSubdomains: boolean;
  ignoresRobots: boolean;
  requestsPerSecond: string;
}

export function SiteSettingsForm({ site }: { site: SiteSettings }) {
  const trpc = useTRPC();
  const router = useRouter();
  const update = useMutation(trpc.sites.updateSettings.mutationOptions());
  const form = useForm<SettingsValues>({
    mode: "onTouched",
    resolver: async (values) => validate(site.id, values),
    values: {
      hasSubdomains: site.hasSubdomains,
      ignoresRobots: site.ignoresRobots,
      requestsPerSecond: site.requestsPerSecond?.toString() ?? "",
    },
  });
  const { errors } = form.formState;
  const usual = site.defaultRequestsPerSecond;
  const pace = usual === 0 ? "without a limit" : `${usual} a second`;

  const submit = form.handleSubmit((values) =>
    update.mutate(toInput(site.id, values), {
      onSuccess: () => {
        toast.success("Settings saved. The next audit uses them.", { id: "site-settings" });
        router.refresh();
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );

  return (
    <form noValidate onSubmit={submit} className="flex max-w-2xl flex-col gap-5">
      <Controller
        control={form.control}
        name="hasSubdomains"
        render={({ field }) => (
          <SwitchRow
            label="Crawl subdomains"
            hint={
              site.proof.domain
                ? `Other names below ${site.proof.domain} belong to the site as well.`
                : "This address has no domain name, so it has no subdomains."
            }
            isOn={field.value}
            onChange={field.onChange}
            isDisabled={site.proof.domain === null}
          />
        )}
      />
      <Field
        label="Requests per second"
        isOptional
        hint={`The usual pace is ${pace}. Slower is always possible; faster needs the proof that the site is yours.`}
        error={errors.requestsPerSecond?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("requestsPerSecond")}
            inputMode="decimal"
            className="mono max-w-32"
            placeholder={usual === 0 ? "no limit" : String(usual)}
          />
        )}
      </Field>
      <Controller
        control={form.control}
        name="ignoresRobots"
        render={({ field }) => (
          <SwitchRow
            label="Ignore robots.txt"
            hint="Also crawl what robots.txt closes to Plumbline, for example on a preview site. Needs the proof that the site is yours."
            isOn={field.value}
            onChange={field.onChange}
            error={errors.ignoresRobots?.message}
          />
        )}
      />
      <FormError message={errors.root?.message} />
      <Button type="submit" variant="primary" className="self-start" isPending={update.isPending}>
        Save settings
      </Button>
    </form>
  );
}

function toInput(siteId: string, { requestsPerSecond, ...rest }: SettingsValues): UpdateSettingsInput {
  const typed = requestsPerSecond.trim().replace(",", ".");
  return { siteId, ...rest, requestsPerSecond: typed === "" ? null : Number(typed) };
}

function validate(siteId: string, values: SettingsValues): ResolverResult<SettingsValues> {
  const parsed = updateSettingsSchema.safeParse(toInput(siteId, values));
  const issue = parsed.error?.issues.find((found) => found.path[0] === "requestsPerSecond");
  if (!issue) return { values, errors: {} };
  const errors: FieldErrors<SettingsValues> = { requestsPerSecond: { type: "validate", message: issue.message } };
  return { values: {}, errors };
}
