"use client";

import { useMutation } from "@tanstack/react-query";
import { type Resolver, useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { ChoiceField } from "@/components/schedules/choice-field";
import type { SiteChoice } from "@/components/schedules/site-choice";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { DEFAULT_EVERY_MINUTES, EVERY_MINUTES, MAX_URLS } from "@/server/sentinels/constants";
import { saveSentinelSchema } from "@/server/sentinels/schemas";
import type { SentinelRow } from "@/server/sentinels/types";
import { useRefreshSentinels } from "./use-sentinels";

interface Values {
  siteId: string;
  everyMinutes: string;
  /** One address a line. */
  urls: string;
}

const MINUTE_CHOICES = EVERY_MINUTES.map((minutes) => ({ value: String(minutes), label: `Every ${minutes} minutes` }));

export interface SentinelFormProps {
  sites: readonly SiteChoice[];
  sentinel?: SentinelRow | undefined;
  onDone: () => void;
}

export function SentinelForm({ sites, sentinel, onDone }: SentinelFormProps) {
  const trpc = useTRPC();
  const refresh = useRefreshSentinels();
  const form = useForm<Values>({
    mode: "onTouched",
    resolver,
    defaultValues: {
      siteId: sentinel?.siteId ?? (sites.length === 1 ? (sites[0]?.id ?? "") : ""),
      everyMinutes: String(sentinel?.everyMinutes ?? DEFAULT_EVERY_MINUTES),
      urls: sentinel?.urls.join("\n") ?? "",
    },
  });
  const done = (title: string) => {
    toast.success(title);
    onDone();
    void refresh();
  };
  const onError = (error: Parameters<typeof applyServerErrors<Values, Values>>[1]) =>
    form.setError("root", { message: applyServerErrors(form, error) });
  const save = useMutation(
    trpc.sentinels.save.mutationOptions({
      onSuccess: () => done(sentinel ? "Watch changed" : "The site is watched"),
      onError,
    }),
  );
  const remove = useMutation(
    trpc.sentinels.remove.mutationOptions({ onSuccess: () => done("Watch removed"), onError }),
  );
  const submit = (values: Values) =>
    save.mutate(saveSentinelSchema.parse({ ...rawOf(values), isOn: sentinel?.isOn ?? true }));
  const { errors } = form.formState;
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(submit)}>
      {!sentinel && (
        <ChoiceField
          control={form.control}
          name="siteId"
          label="Site"
          choices={sites.map((site) => ({ value: site.id, label: site.name }))}
        />
      )}
      <ChoiceField control={form.control} name="everyMinutes" label="How often" choices={MINUTE_CHOICES} />
      <Field
        label="Pages beside the start page"
        isOptional
        hint={`One a line, such as /prices. At most ${MAX_URLS}.`}
        error={errors.urls?.message}
      >
        {(control) => <Textarea {...control} {...form.register("urls")} rows={4} spellCheck={false} className="mono" />}
      </Field>
      <FormError message={errors.root?.message} />
      <DialogFooter>
        {sentinel && (
          <Button
            variant="ghost"
            className="mr-auto"
            isPending={remove.isPending}
            onClick={() => remove.mutate({ siteId: sentinel.siteId })}
          >
            Remove with its alarms
          </Button>
        )}
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {sentinel ? "Save" : "Watch"}
        </Button>
      </DialogFooter>
    </form>
  );
}

const resolver: Resolver<Values> = async (values) => {
  const [issue] = saveSentinelSchema.safeParse(rawOf(values)).error?.issues ?? [];
  if (!issue) return { values, errors: {} };
  const field = issue.path[0] === "siteId" || issue.path[0] === "everyMinutes" ? issue.path[0] : "urls";
  return { values: {}, errors: { [field]: { type: "validate", message: issue.message } } };
};

function rawOf({ siteId, everyMinutes, urls }: Values) {
  const lines = urls.split("\n").map((line) => line.trim());
  return { siteId, everyMinutes: Number(everyMinutes), urls: lines.filter(Boolean) };
}
