import type { FieldErrors, ResolverResult } from "react-hook-form";
import { type CreateScheduleInput, createScheduleSchema } from "@/server/schedules/schemas";
import type { ScheduleRow } from "@/server/schedules/types";

/** The form as it is typed: all text. */
export interface ScheduleValues {
  siteId: string;
  frequency: string;
  hour: string;
  weekday: string;
  monthDay: string;
  timeZone: string;
  maxPages: string;
  sampleSize: string;
}

export function valuesOf(schedule: ScheduleRow | undefined, siteId: string): ScheduleValues {
  return {
    siteId: schedule?.siteId ?? siteId,
    frequency: schedule?.frequency ?? "weekly",
    hour: String(schedule?.hour ?? 3),
    weekday: String(schedule?.weekday ?? 1),
    monthDay: String(schedule?.monthDay ?? 1),
    timeZone: schedule?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    maxPages: String(schedule?.options.maxPages ?? 500),
    sampleSize: String(schedule?.options.sampleSize ?? 5),
  };
}

/** What the procedure takes; options that the form does not show stay as they were. */
export function inputOf(values: ScheduleValues, options: ScheduleRow["options"] | undefined): CreateScheduleInput {
  return createScheduleSchema.parse(rawInput(values, options));
}

/** The same schema that the procedure uses, on what the fields hold. */
export function checkValues(values: ScheduleValues): ResolverResult<ScheduleValues> {
  const errors: FieldErrors<ScheduleValues> = {};
  for (const issue of createScheduleSchema.safeParse(rawInput(values)).error?.issues ?? []) {
    const field = issue.path.at(-1);
    if (typeof field === "string" && field in values)
      errors[field as keyof ScheduleValues] ??= { type: "validate", message: issue.message };
  }
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
}

function rawInput(values: ScheduleValues, options?: ScheduleRow["options"]) {
  const { siteId, frequency, hour, weekday, monthDay, timeZone, maxPages, sampleSize } = values;
  // An empty field is a missing number, not 0.
  const numberOf = (text: string) => (text.trim() === "" ? Number.NaN : text);
  return {
    siteId,
    frequency,
    hour,
    weekday: frequency === "weekly" ? weekday : null,
    monthDay: frequency === "monthly" ? numberOf(monthDay) : null,
    timeZone: timeZone.trim().replaceAll(" ", "_"),
    options: { ...options, maxPages: numberOf(maxPages), sampleSize: numberOf(sampleSize) },
  };
}
