import { z } from "zod";
import { auditOptionsSchema } from "../audits/schemas";
import { FREQUENCIES } from "./constants";
import { isTimeZone } from "./time-zone";

const calendarFields = {
  frequency: z.enum(FREQUENCIES, "Choose daily, weekly or monthly."),
  hour: z.coerce.number("Choose an hour.").int().min(0, "An hour is 0 to 23.").max(23, "An hour is 0 to 23."),
  weekday: z.coerce.number().int().min(0).max(6).nullable().default(null),
  monthDay: z.coerce
    .number("Enter a day of the month.")
    .int("Enter a day of the month.")
    .min(1, "A day of the month is 1 to 31.")
    .max(31, "A day of the month is 1 to 31.")
    .nullable()
    .default(null),
  timeZone: z.string().max(100).refine(isTimeZone, "This time zone is not known. Use a name such as Europe/Berlin."),
};

interface Days {
  frequency: string;
  weekday: number | null;
  monthDay: number | null;
}

const hasWeekday = ({ frequency, weekday }: Days) => frequency !== "weekly" || weekday !== null;
const hasMonthDay = ({ frequency, monthDay }: Days) => frequency !== "monthly" || monthDay !== null;
const noWeekday = { path: ["weekday"], error: "Choose a day of the week." };
const noMonthDay = { path: ["monthDay"], error: "Choose a day of the month." };

export const createScheduleSchema = z
  .object({ siteId: z.uuid("Choose a site."), ...calendarFields, options: auditOptionsSchema.prefault({}) })
  .refine(hasWeekday, noWeekday)
  .refine(hasMonthDay, noMonthDay);
export type CreateScheduleInput = z.output<typeof createScheduleSchema>;

export const updateScheduleSchema = z
  .object({ scheduleId: z.uuid(), ...calendarFields, options: auditOptionsSchema })
  .refine(hasWeekday, noWeekday)
  .refine(hasMonthDay, noMonthDay);
export type UpdateScheduleInput = z.output<typeof updateScheduleSchema>;

export const scheduleIdSchema = z.object({ scheduleId: z.uuid() });
export const pauseScheduleSchema = z.object({ scheduleId: z.uuid(), isOn: z.boolean() });
export const listSchedulesSchema = z.object({ siteId: z.uuid().nullable().default(null) }).prefault({});
