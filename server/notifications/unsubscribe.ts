import { spendRateLimit } from "../auth/rate-limit";
import type { AccountVerb } from "../auth/types";
import { EVENT_KINDS, OWN_AUDIT } from "./constants";
import type { UnsubscribeInput } from "./schemas";
import { readUnsubscribeToken } from "./unsubscribe-token";

/** Who has the link of a digest switches all mail about that team off for its addressee. The inbox stays as it is. */
export async function unsubscribe({ ctx, input }: AccountVerb<UnsubscribeInput>): Promise<{ isDone: true }> {
  await spendRateLimit(ctx, "token-ip", ctx.ip);
  const { userId, teamId } = readUnsubscribeToken(input.token);
  await ctx.db.$transaction(async (tx) => {
    // The account may be gone: then there is nothing left to stop.
    if ((await tx.user.count({ where: { id: userId } })) === 0) return;
    for (const kind of [...EVENT_KINDS, OWN_AUDIT]) {
      const id = { userId, teamId, kind, channel: "mail" };
      await tx.notificationPreference.upsert({
        where: { userId_teamId_kind_channel: id },
        create: { ...id, isOn: false },
        update: { isOn: false },
      });
    }
  });
  return { isDone: true };
}
