import { recordActivity } from "../activity/record-activity";
import { compileOptions } from "../audits/compile-options";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { requireRoomForSchedule } from "../plans/require-room";
import { calendarOf } from "./calendar-of";
import { MAX_SCHEDULES_PER_SITE } from "./constants";
import { nextRunAt } from "./next-run";
import type { CreateScheduleInput } from "./schemas";

/** Audit a site by the calendar from now on. Throws NOT_FOUND for a site of another team, BAD_INPUT for patterns that cannot be read, LIMIT_REACHED when the plan is full. */
export async function createSchedule({ ctx, input }: Verb<CreateScheduleInput>): Promise<{ scheduleId: string }> {
  const site = await ctx.db.site.findFirst({
    where: { id: input.siteId, teamId: ctx.teamId, archivedAt: null },
    select: { id: true, name: true, _count: { select: { schedules: true } } },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist. Choose one of your sites or add it first.");
  if (site._count.schedules >= MAX_SCHEDULES_PER_SITE) {
    const sentence = `A site has at most ${MAX_SCHEDULES_PER_SITE} schedules. Remove one, or change one you have.`;
    throw new AppError("BAD_INPUT", sentence, { field: "siteId" });
  }
  compileOptions(input.options);
  const calendar = calendarOf(input);
  return ctx.db.$transaction(async (tx) => {
    await requireRoomForSchedule(tx, ctx);
    const { id } = await tx.schedule.create({
      data: {
        ...calendar,
        siteId: site.id,
        options: input.options,
        nextAt: nextRunAt(calendar, ctx.now()),
        createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      },
      select: { id: true },
    });
    await recordActivity(tx, {
      teamId: ctx.teamId,
      actor: ctx.actor,
      action: "schedule.created",
      subjectId: id,
      subjectLabel: site.name,
    });
    return { scheduleId: id };
  });
}
