import type { Verb } from "../context";
import { isAlarming } from "./compare-states";
import { readState } from "./read-state";
import type { SentinelRow } from "./types";

/** The team's watches, by name of the site. Archived sites rest. */
export async function listSentinels({ ctx, input }: Verb<{ siteId: string | null }>): Promise<SentinelRow[]> {
  const rows = await ctx.db.sentinel.findMany({
    where: {
      site: { teamId: ctx.teamId, archivedAt: null },
      ...(input.siteId === null ? {} : { siteId: input.siteId }),
    },
    orderBy: [{ site: { name: "asc" } }, { siteId: "asc" }],
    include: {
      site: { select: { name: true, startUrl: true } },
      _count: { select: { alarms: { where: { closedAt: null } } } },
    },
  });
  return rows.map((row) => {
    const { watched, note } = readState(row.state);
    return {
      siteId: row.siteId,
      siteName: row.site.name,
      startUrl: row.site.startUrl,
      isOn: row.isOn,
      everyMinutes: row.everyMinutes,
      urls: row.urls,
      lastCheckedAt: row.lastCheckedAt,
      openAlarmCount: row._count.alarms,
      verifiedCount: watched.filter((one) => one.unverified === null).length,
      unverified: watched.flatMap(({ kind, url, unverified }) =>
        unverified === null ? [] : [{ kind, url, reason: unverified }],
      ),
      suspected: watched.flatMap((one) =>
        one.badCount === 0 || isAlarming(one)
          ? []
          : [{ kind: one.kind, url: one.url, before: one.good, after: one.seen ?? "" }],
      ),
      note,
    };
  });
}
