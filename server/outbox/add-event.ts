import type { EventName } from "@/inngest/events";
import type { DbTransaction } from "../db/client";

/**
 * Write an event in the transaction of the change that causes it. It is sent by `sendEvents` right after, and by a
 * sweep when that did not happen, with the row's id as event id, so it runs once.
 */
export async function addEvent(tx: DbTransaction, name: EventName, data: Record<string, string>): Promise<string> {
  const { id } = await tx.outbox.create({ data: { name, data }, select: { id: true } });
  return id;
}
