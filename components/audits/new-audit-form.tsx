"use client";

import { useMutation } from "@tanstack/react-query";
import type { TRPCClientErrorLike } from "@trpc/client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Controller, useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { AddressPreview } from "@/components/sites/address-preview";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import {
  MAX_PAGES_LIMIT,
  MAX_SAMPLE_SIZE,
  MEASURE_RUNS,
  RENDER_MODES,
  type RenderMode,
} from "@/server/audits/constants";
import type { SiteRow } from "@/server/sites/types";
import type { AppRouter } from "@/server/trpc/root";
import { EstimateLine } from "./estimate-line";
import { linesOf, type NewAuditValues, newAuditSchema, optionsOf, readOptions } from "./new-audit-values";
import { PatternTester } from "./pattern-tester";
import { ReuseField } from "./reuse-field";

export interface NewAuditFormProps {
  sites: Pick<SiteRow, "id" | "name" | "startUrl">[];
  chosenIds: string[];
}

const RENDER_CHOICES: Record<RenderMode, string> = {
  auto: "Those that need them, and one of each template",
  all: "Every page, up to 200",
  off: "None",
};

const DEVICES_ERROR_ID = "devices-error";

/** What to audit and how. An address typed here becomes a site of the team. */
export function NewAuditForm({ sites, chosenIds }: NewAuditFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm<NewAuditValues>({
    mode: "onTouched",
    resolver: async (values) => newAuditSchema(values),
    defaultValues: {
      siteIds: chosenIds,
      url: "",
      maxPages: "500",
      sampleSize: "5",
      mobile: true,
      desktop: true,
      runs: "1",
      render: "auto",
      reusesUnchanged: true,
      include: "",
      exclude: "",
    },
  });
  const { errors } = form.formState;
  const [url, siteIds, include, exclude] = form.watch(["url", "siteIds", "include", "exclude"]);
  const auditCount = siteIds.length + (url.trim() === "" ? 0 : 1);
  const createSite = useMutation(trpc.sites.create.mutationOptions());
  const create = useMutation(trpc.audits.create.mutationOptions());
  // Until the next page is there; a second press would queue a second audit.
  const isPending = createSite.isPending || create.isPending || form.formState.isSubmitSuccessful;

  const submit = async (values: NewAuditValues) => {
    try {
      const typed = values.url.trim() === "" ? [] : [(await createSite.mutateAsync({ url: values.url })).siteId];
      const results = await create.mutateAsync({
        siteIds: [...new Set([...values.siteIds, ...typed])],
        options: optionsOf(values),
      });
      const queued = results.filter((result) => result.ok);
      const refused = results.find((result) => !result.ok);
      if (refused && !refused.ok)
        toast.warning("Not every audit was queued", { id: "new-audit", description: refused.reason });
      const [only] = queued;
      router.push(queued.length === 1 && only?.ok ? `/audits/${only.auditId}` : "/audits");
    } catch (error) {
      form.setError("root", { message: applyServerErrors(form, error as TRPCClientErrorLike<AppRouter>) });
    }
  };

  return (
    <form noValidate className="flex max-w-2xl flex-col gap-7" onSubmit={form.handleSubmit(submit)}>
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-3 font-semibold text-sm">What to audit</legend>
        {sites.length > 0 && (
          <Controller
            control={form.control}
            name="siteIds"
            render={({ field }) => (
              <fieldset aria-label="Your sites" className="max-h-80 min-w-0 overflow-y-auto border-hairline border-y">
                {sites.map((site) => (
                  <label
                    key={site.id}
                    htmlFor={`site-${site.id}`}
                    className="flex items-center gap-3 border-hairline border-b py-2 last:border-b-0"
                  >
                    <Checkbox
                      id={`site-${site.id}`}
                      checked={field.value.includes(site.id)}
                      onCheckedChange={(isOn) =>
                        field.onChange(
                          isOn === true ? [...field.value, site.id] : field.value.filter((id) => id !== site.id),
                        )
                      }
                    />
                    <span className="min-w-0">
                      <span className="block truncate">{site.name}</span>
                      <span className="mono block truncate text-ink-3 text-xs">{site.startUrl}</span>
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
          />
        )}
        <FieldError message={errors.siteIds?.message} />
        <div className="min-h-21">
          <Field label={sites.length > 0 ? "Another address" : "Address of the site"} error={errors.url?.message}>
            {(control) => (
              <Input
                {...control}
                {...form.register("url")}
                placeholder="example.com"
                inputMode="url"
                autoCapitalize="none"
                spellCheck={false}
                className="mono"
              />
            )}
          </Field>
          {!errors.url && <AddressPreview typed={url} />}
        </div>
      </fieldset>

      <fieldset className="grid min-w-0 gap-x-5 gap-y-3 sm:grid-cols-2">
        <legend className="mb-3 font-semibold text-sm">How far</legend>
        <Field
          label="Pages at most"
          hint={`Up to ${MAX_PAGES_LIMIT.toLocaleString("en")}. Each address that is requested counts.`}
          error={errors.maxPages?.message}
          className="min-h-29"
        >
          {(control) => <Input {...control} {...form.register("maxPages")} inputMode="numeric" className="mono" />}
        </Field>
        <Field
          label="Pages measured in a browser"
          hint={`Up to ${MAX_SAMPLE_SIZE}, chosen by template; 0 measures none.`}
          error={errors.sampleSize?.message}
          className="min-h-29"
        >
          {(control) => <Input {...control} {...form.register("sampleSize")} inputMode="numeric" className="mono" />}
        </Field>
        <Field
          label="Measurements of each page"
          hint="The median of several is steadier than one and takes as many times longer."
          className="min-h-29"
        >
          {(control) => (
            <Controller
              control={form.control}
              name="runs"
              render={({ field }) => (
                <Select value={field.value} onValueChange={field.onChange}>
                  <SelectTrigger id={control.id} aria-describedby={control["aria-describedby"]} onBlur={field.onBlur}>
                    <SelectValue />
                  </SelectTrigger>
                  <SelectContent>
                    {MEASURE_RUNS.map((count) => (
                      <SelectItem key={count} value={String(count)}>
                        {count === 1 ? "One" : `Median of ${count}`}
                      </SelectItem>
                    ))}
                  </SelectContent>
                </Select>
              )}
            />
          )}
        </Field>
        <Field
          label="Pages opened with scripts on"
          hint="Shows what scripts change, on a phone's screen. Each page takes about two seconds."
          className="min-h-29"
        >
          {(control) => (
            <Controller
              control={form.control}
              name="render"
              render={({ field }) => (
                <Select value={field.value} onValueChange={field.onChange}>
                  <SelectTrigger id={control.id} aria-describedby={control["aria-describedby"]} onBlur={field.onBlur}>
                    <SelectValue />
                  </SelectTrigger>
                  <SelectContent>
                    {RENDER_MODES.map((mode) => (
                      <SelectItem key={mode} value={mode}>
                        {RENDER_CHOICES[mode]}
                      </SelectItem>
                    ))}
                  </SelectContent>
                </Select>
              )}
            />
          )}
        </Field>
        <fieldset
          className="flex min-h-24 flex-col gap-2"
          aria-describedby={errors.mobile ? DEVICES_ERROR_ID : undefined}
        >
          <legend className="mb-1.5 font-medium">Devices</legend>
          {(["mobile", "desktop"] as const).map((device) => (
            <Controller
              key={device}
              control={form.control}
              name={device}
              render={({ field }) => (
                <label htmlFor={`device-${device}`} className="flex items-center gap-2.5">
                  <Checkbox
                    id={`device-${device}`}
                    checked={field.value}
                    onCheckedChange={(isOn) => field.onChange(isOn === true)}
                    onBlur={field.onBlur}
                  />
                  {device === "mobile" ? "Mobile" : "Desktop"}
                </label>
              )}
            />
          ))}
          <FieldError id={DEVICES_ERROR_ID} message={errors.mobile?.message} />
        </fieldset>
        <ReuseField control={form.control} />
      </fieldset>

      <details className="border-hairline border-y py-3" open={Boolean(errors.include || errors.exclude) || undefined}>
        <summary className="cursor-pointer font-semibold text-sm">Only parts of the site</summary>
        <div className="mt-4 grid gap-5 sm:grid-cols-2">
          <Field
            label="Include only"
            isOptional
            hint="One pattern a line, such as /blog/* or re:^/de/"
            error={errors.include?.message}
          >
            {(control) => (
              <Textarea {...control} {...form.register("include")} rows={3} spellCheck={false} className="mono" />
            )}
          </Field>
          <Field
            label="Leave out"
            isOptional
            hint="One pattern a line, such as /cart* or *?sort=*"
            error={errors.exclude?.message}
          >
            {(control) => (
              <Textarea {...control} {...form.register("exclude")} rows={3} spellCheck={false} className="mono" />
            )}
          </Field>
        </div>
        <PatternTester
          sites={sites.filter((site) => siteIds.includes(site.id))}
          include={linesOf(include)}
          exclude={linesOf(exclude)}
        />
      </details>

      <EstimateLine siteIds={siteIds} hasNewSite={url.trim() !== ""} options={readOptions(form.watch())} />
      <FormError message={errors.root?.message} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {auditCount > 1 ? `Start ${auditCount} audits` : "Start audit"}
        </Button>
        <Button asChild variant="ghost">
          <Link href="/audits">Back to audits</Link>
        </Button>
      </div>
    </form>
  );
}
