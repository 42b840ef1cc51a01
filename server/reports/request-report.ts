import type { TeamContext } from "../context";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";

/** A job that failed is asked for again after this time. */
const AGAIN_AFTER_MS = 2 * 60_000;

/**
 * Ask the worker for a further form of a report, once however many readers wait for it. `basis` is the hash of the
 * stored report that it goes with.
 */
export async function requestReport(
  ctx: TeamContext,
  { auditId, kind, basis }: { auditId: string; kind: string; basis: string },
): Promise<void> {
  const request = `${basis} ${Math.floor(ctx.now().getTime() / AGAIN_AFTER_MS)}`;
  const probe = `report:requested:${kind}`;
  const eventId = await ctx.db.$transaction(async (tx) => {
    const isNew = await tx.$executeRaw`
      insert into "AuditProbe" ("auditId", kind, data) values (${auditId}, ${probe}, to_jsonb(${request}::text))
      on conflict ("auditId", kind) do update set data = excluded.data where "AuditProbe".data <> excluded.data`;
    return isNew > 0 ? addEvent(tx, "report/requested", { auditId, kind }) : null;
  });
  if (eventId !== null) await sendEvents(ctx.db, [eventId]);
}
