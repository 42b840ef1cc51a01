import type { Actor, TeamContext } from "../context";
import type { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { EVENT_KINDS } from "./constants";
import { loadWishes } from "./load-wishes";

/** The person who asks; tokens and jobs have no inbox. */
export function personOf(actor: Actor): string {
  if (actor.kind === "user") return actor.userId;
  throw new AppError("FORBIDDEN", "Only people have an inbox. Sign in to see yours.");
}

/** What one's own inbox of the current team shows: rows that exist only for the digest stay out. */
export async function inboxWhere(ctx: TeamContext): Promise<Prisma.NotificationWhereInput> {
  const userId = personOf(ctx.actor);
  const wishes = (await loadWishes(ctx.db, ctx.teamId, [userId]))(userId);
  const hidden = EVENT_KINDS.filter((kind) => !wishes.wants(kind, "inbox"));
  return { userId, teamId: ctx.teamId, kind: { notIn: hidden } };
}
