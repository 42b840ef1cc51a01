"use client";

import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WEEKDAYS } from "@/server/schedules/constants";
import type { ScheduleRow } from "@/server/schedules/types";
import { ChoiceField } from "./choice-field";
import { describeHour } from "./describe-schedule";
import { checkValues, inputOf, type ScheduleValues, valuesOf } from "./schedule-values";
import type { SiteChoice } from "./site-choice";
import { useRefreshSchedules } from "./use-schedules";

const FREQUENCY_CHOICES = [
  { value: "daily", label: "Every day" },
  { value: "weekly", label: "Every week" },
  { value: "monthly", label: "Every month" },
];
const HOUR_CHOICES = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: describeHour(hour) }));
const WEEKDAY_CHOICES = WEEKDAYS.map(({ value, label }) => ({ value: String(value), label }));

export interface ScheduleFormProps {
  sites: readonly SiteChoice[];
  schedule?: ScheduleRow | undefined;
  onDone: () => void;
}

export function ScheduleForm({ sites, schedule, onDone }: ScheduleFormProps) {
  const trpc = useTRPC();
  const zonesId = useId();
  const refresh = useRefreshSchedules();
  const form = useForm<ScheduleValues>({
    mode: "onTouched",
    resolver: async (values) => checkValues(values),
    defaultValues: valuesOf(schedule, sites.length === 1 ? (sites[0]?.id ?? "") : ""),
  });
  const settled = {
    onSuccess: () => {
      toast.success(schedule ? "Schedule changed" : "Audits scheduled");
      onDone();
      void refresh();
    },
    onError: (error: Parameters<typeof applyServerErrors<ScheduleValues, ScheduleValues>>[1]) =>
      form.setError("root", { message: applyServerErrors(form, error) }),
  };
  const create = useMutation(trpc.schedules.create.mutationOptions(settled));
  const update = useMutation(trpc.schedules.update.mutationOptions(settled));
  const submit = (values: ScheduleValues) => {
    const { siteId, ...input } = inputOf(values, schedule?.options);
    if (schedule) update.mutate({ ...input, scheduleId: schedule.id });
    else create.mutate({ ...input, siteId });
  };
  const { errors } = form.formState;
  const frequency = form.watch("frequency");
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(submit)}>
      {!schedule && (
        <ChoiceField
          control={form.control}
          name="siteId"
          label="Site"
          choices={sites.map((site) => ({ value: site.id, label: site.name }))}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField control={form.control} name="frequency" label="How often" choices={FREQUENCY_CHOICES} />
        {frequency === "weekly" && (
          <ChoiceField control={form.control} name="weekday" label="Day of the week" choices={WEEKDAY_CHOICES} />
        )}
        {frequency === "monthly" && (
          <Field
            label="Day of the month"
            hint="A month that is too short uses its last day."
            error={errors.monthDay?.message}
          >
            {(control) => <Input {...control} {...form.register("monthDay")} inputMode="numeric" className="mono" />}
          </Field>
        )}
        <ChoiceField control={form.control} name="hour" label="Hour" choices={HOUR_CHOICES} />
        <Field label="Time zone" hint="Such as Europe/Berlin or UTC." error={errors.timeZone?.message}>
          {(control) => (
            <Input {...control} {...form.register("timeZone")} list={zonesId} autoComplete="off" spellCheck={false} />
          )}
        </Field>
        <datalist id={zonesId}>
          {["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Field label="Pages at most" error={errors.maxPages?.message}>
          {(control) => <Input {...control} {...form.register("maxPages")} inputMode="numeric" className="mono" />}
        </Field>
        <Field label="Pages measured in a browser" error={errors.sampleSize?.message}>
          {(control) => <Input {...control} {...form.register("sampleSize")} inputMode="numeric" className="mono" />}
        </Field>
      </div>
      <FormError message={errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={create.isPending || update.isPending}>
          {schedule ? "Save" : "Schedule audits"}
        </Button>
      </DialogFooter>
    </form>
  );
}
