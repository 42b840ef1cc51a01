import type { Verb } from "../context";
import { classifyStatus, type StatusCounts } from "./prepare-donuts";

/** How the audited addresses answered. */
export async function getStatusCounts({ ctx, input }: Verb<{ auditId: string }>): Promise<StatusCounts> {
  const groups = await ctx.db.page.groupBy({
    by: ["status"],
    where: { auditId: input.auditId, audit: { teamId: ctx.teamId } },
    _count: true,
  });
  const counts: StatusCounts = { success: 0, redirect: 0, clientError: 0, serverError: 0, noResponse: 0 };
  for (const group of groups) counts[classifyStatus(group.status)] += group._count;
  return counts;
}
