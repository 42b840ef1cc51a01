import type { z } from "zod";
import type { Verb } from "../context";
import { findWorkedAudit } from "./find-worked-audit";
import { FORMER_MEMBER, namePeople } from "./name-people";
import type { getWorkSchema } from "./schemas";
import type { FindingWork, WorkStatus } from "./types";

/** Work on some findings of an audit's site, by key. Every key that was asked for has an entry. */
export async function getWork({
  ctx,
  input,
}: Verb<z.output<typeof getWorkSchema>>): Promise<Record<string, FindingWork>> {
  const { siteId } = await findWorkedAudit(ctx, input.auditId);
  const where = { siteId, key: { in: input.keys } };
  const [states, comments] = await Promise.all([
    ctx.db.findingState.findMany({ where, select: { key: true, status: true, assigneeId: true } }),
    ctx.db.findingComment.groupBy({ by: ["key"], where: { ...where, deletedAt: null }, _count: true }),
  ]);
  const names = await namePeople(
    ctx,
    states.map((state) => state.assigneeId),
  );
  const stateOf = new Map(states.map((state) => [state.key, state]));
  const countOf = new Map(comments.map((comment) => [comment.key, comment._count]));
  return Object.fromEntries(
    input.keys.map((key): [string, FindingWork] => {
      const { status = "open", assigneeId = null } = stateOf.get(key) ?? {};
      return [
        key,
        {
          status: status as WorkStatus,
          assigneeId,
          assigneeName: assigneeId === null ? null : (names.get(assigneeId) ?? FORMER_MEMBER),
          commentCount: countOf.get(key) ?? 0,
        },
      ];
    }),
  );
}
