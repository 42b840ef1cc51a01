import type { Verb } from "../context";
import { MAX_ALARMS_SHOWN } from "./constants";
import { isAcceptable } from "./is-acceptable";
import type { AlarmRow } from "./types";

/** Alarms of the team or of one site: open ones first, then the newest. */
export async function listAlarms({
  ctx,
  input,
}: Verb<{ siteId: string | null; isOpenOnly: boolean }>): Promise<AlarmRow[]> {
  const rows = await ctx.db.sentinelAlarm.findMany({
    where: {
      sentinel: { site: { teamId: ctx.teamId } },
      ...(input.siteId === null ? {} : { siteId: input.siteId }),
      ...(input.isOpenOnly ? { closedAt: null } : {}),
    },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }, { id: "asc" }],
    take: MAX_ALARMS_SHOWN,
    include: { sentinel: { select: { site: { select: { name: true } } } } },
  });
  return rows.map(({ sentinel, ...row }) => ({
    ...row,
    siteName: sentinel.site.name,
    isAcceptable: row.closedAt === null && isAcceptable(row.kind, row.after),
  }));
}
