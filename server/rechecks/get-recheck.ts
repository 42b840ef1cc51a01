import type { Verb } from "../context";
import { AppError } from "../errors";
import { RECHECK_COLUMNS, toRecheckView } from "./to-recheck-view";
import type { RecheckView } from "./types";

/** One re-check with its results. Throws NOT_FOUND, also for those of other teams. */
export async function getRecheck({ ctx, input }: Verb<{ recheckId: string }>): Promise<RecheckView> {
  const row = await ctx.db.recheck.findFirst({
    where: { id: input.recheckId, audit: { teamId: ctx.teamId } },
    select: RECHECK_COLUMNS,
  });
  if (!row) throw new AppError("NOT_FOUND", "This re-check does not exist, or it belongs to another team.");
  return toRecheckView(row, ctx.now());
}
