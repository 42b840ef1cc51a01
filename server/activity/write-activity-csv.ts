import type { TeamContext } from "../context";
import { BYTE_ORDER_MARK, csvLine } from "../exports/csv";
import { activityWhere } from "./activity-where";
import { actionPhrase, activityDetail } from "./prepare-activity";
import type { ActivityFilter } from "./schemas";
import { toActivityRow } from "./to-activity-row";

const CHUNK = 500;
const COLUMNS = ["at", "person", "person_id", "action", "did", "subject", "subject_id", "detail"];

/** The filtered log as CSV in pieces, newest first; lines written while it is read are not in it. */
export async function* writeActivityCsv(ctx: TeamContext, filter: ActivityFilter): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(COLUMNS)}`;
  const where = activityWhere(ctx, filter);
  let after: string | null = null;
  while (true) {
    const rows: Awaited<ReturnType<typeof ctx.db.activity.findMany>> = await ctx.db.activity.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: CHUNK,
      ...(after === null ? {} : { cursor: { id: after }, skip: 1 }),
    });
    yield rows
      .map(toActivityRow)
      .map((row) =>
        csvLine([
          row.createdAt,
          row.actorName,
          row.actorId,
          row.action,
          actionPhrase(row.action),
          row.subjectLabel,
          row.subjectId,
          activityDetail(row) || null,
        ]),
      )
      .join("");
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.id;
  }
}
