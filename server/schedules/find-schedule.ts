import type { TeamContext } from "../context";
import { AppError } from "../errors";

/** A schedule of the team's own; throws NOT_FOUND for a missing, removed or foreign one. */
export async function findSchedule(ctx: TeamContext, scheduleId: string) {
  const schedule = await ctx.db.schedule.findFirst({
    where: { id: scheduleId, site: { teamId: ctx.teamId } },
    include: { site: { select: { name: true } } },
  });
  if (!schedule) throw new AppError("NOT_FOUND", "This schedule does not exist, or it belongs to another team.");
  return schedule;
}
