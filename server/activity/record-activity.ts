import type { Actor } from "../context";
import type { Db, DbTransaction } from "../db/client";
import { type ActivityAction, LABEL_MAX_LENGTH, SYSTEM_NAME } from "./constants";

export interface ActivityEntry {
  teamId: string;
  actor: Actor;
  action: ActivityAction;
  subjectId?: string | null;
  /** What it was done to, in words a person knows: a name or an address, never a secret. */
  subjectLabel: string;
  /** Small facts beside it, such as the old and the new role; never secrets. */
  data?: Record<string, string | number | boolean | null>;
  /** When it happened; the database's clock when left out. */
  at?: Date;
}

/** Adds one line to the team's log. Call it in the transaction of the deed, so that neither is there without the other. */
export async function recordActivity(tx: Db | DbTransaction, entry: ActivityEntry): Promise<void> {
  const { teamId, actor, action, subjectId = null, subjectLabel, data = {}, at } = entry;
  await tx.activity.create({
    data: {
      teamId,
      actorId: actor.kind === "user" ? actor.userId : null,
      actorName: await nameOf(tx, actor),
      action,
      subjectId,
      subjectLabel: subjectLabel.slice(0, LABEL_MAX_LENGTH),
      data,
      ...(at && { createdAt: at }),
    },
    select: { id: true },
  });
}

/** As it is now: people leave and are renamed, the log stays readable. */
async function nameOf(tx: Db | DbTransaction, actor: Actor): Promise<string> {
  if (actor.kind === "token") return actor.name;
  if (actor.kind === "system") return SYSTEM_NAME;
  const user = await tx.user.findUnique({ where: { id: actor.userId }, select: { name: true } });
  return user?.name ?? "Someone";
}
