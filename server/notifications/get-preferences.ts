import type { TeamContext } from "../context";
import { EVENT_KINDS } from "./constants";
import { personOf } from "./inbox-where";
import { loadWishes } from "./load-wishes";
import type { Preferences } from "./types";

/** What the caller wants to hear of in the current team. */
export async function getPreferences(ctx: TeamContext): Promise<Preferences> {
  const userId = personOf(ctx.actor);
  const wishes = (await loadWishes(ctx.db, ctx.teamId, [userId]))(userId);
  const { timeZone } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { timeZone: true } });
  return {
    kinds: EVENT_KINDS.map((kind) => ({
      kind,
      channels: { inbox: wishes.wants(kind, "inbox"), mail: wishes.wants(kind, "mail") },
    })),
    mailsOwnAudits: wishes.mailsOwnAudits,
    digest: wishes.isDaily ? "daily" : "hourly",
    timeZone,
  };
}
