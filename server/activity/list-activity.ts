import type { Verb } from "../context";
import { activityWhere } from "./activity-where";
import { ACTIVITY_PAGE_SIZE } from "./constants";
import type { ListActivityInput } from "./schemas";
import { toActivityRow } from "./to-activity-row";
import type { ActivityList } from "./types";

/** One page of the team's log, newest first; the id breaks ties, so paging never repeats or drops a line. */
export async function listActivity({ ctx, input }: Verb<ListActivityInput>): Promise<ActivityList> {
  const where = activityWhere(ctx, input);
  const [rows, totalCount, allCount, people] = await Promise.all([
    ctx.db.activity.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (input.page - 1) * ACTIVITY_PAGE_SIZE,
      take: ACTIVITY_PAGE_SIZE,
    }),
    ctx.db.activity.count({ where }),
    ctx.db.activity.count({ where: { teamId: ctx.teamId } }),
    ctx.db.activity.findMany({
      where: { teamId: ctx.teamId, actorId: { not: null } },
      distinct: ["actorId"],
      // The name they had last.
      orderBy: [{ actorId: "asc" }, { createdAt: "desc" }],
      select: { actorId: true, actorName: true },
    }),
  ]);
  return {
    rows: rows.map(toActivityRow),
    totalCount,
    allCount,
    people: people
      .flatMap(({ actorId, actorName }) => (actorId ? [{ userId: actorId, name: actorName }] : []))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}
