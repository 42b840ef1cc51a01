import type { TeamContext } from "../context";
import { addEvent } from "../outbox/add-event";
import { sendEvents } from "../outbox/send-events";

const REQUEST_KIND = "causes:requested";
/** A job that failed is asked for again after this time. */
const AGAIN_AFTER_MS = 5 * 60_000;

/** Ask the worker to work the causes out again, once for each state of the findings, however many readers notice. */
export async function requestCauses(ctx: TeamContext, auditId: string, fingerprint: string): Promise<void> {
  const request = `${fingerprint} ${Math.floor(ctx.now().getTime() / AGAIN_AFTER_MS)}`;
  const eventId = await ctx.db.$transaction(async (tx) => {
    const isNew = await tx.$executeRaw`
      insert into "AuditProbe" ("auditId", kind, data) values (${auditId}, ${REQUEST_KIND}, to_jsonb(${request}::text))
      on conflict ("auditId", kind) do update set data = excluded.data where "AuditProbe".data <> excluded.data`;
    return isNew > 0 ? addEvent(tx, "causes/outdated", { auditId }) : null;
  });
  if (eventId !== null) await sendEvents(ctx.db, [eventId]);
}
