import type { Verb } from "../context";
import { DIGEST, KINDS, OWN_AUDIT } from "./constants";
import { getPreferences } from "./get-preferences";
import { personOf } from "./inbox-where";
import type { UpdatePreferenceInput } from "./schemas";
import type { Preferences } from "./types";

/** One wish of the caller's own. What happened while its mail was off is not mailed afterwards. */
export async function updatePreference({ ctx, input }: Verb<UpdatePreferenceInput>): Promise<Preferences> {
  const userId = personOf(ctx.actor);
  const { teamId } = ctx;
  const { isOn, ...of } = rowOf(input);
  const id = { userId, teamId, ...of };
  await ctx.db.$transaction(async (tx) => {
    const row = await tx.notificationPreference.findUnique({ where: { userId_teamId_kind_channel: id } });
    const wasOn = row?.isOn ?? (input.name !== "kind" || KINDS[input.kind].defaults[input.channel]);
    if (of.channel === "mail" && isOn && !wasOn)
      await tx.$executeRaw`
        update "Notification" set "mailedAt" = "createdAt"
        where "userId" = ${userId} and "teamId" = ${teamId} and kind = ${of.kind} and "mailedAt" is null`;
    await tx.notificationPreference.upsert({
      where: { userId_teamId_kind_channel: id },
      create: { ...id, isOn },
      update: { isOn },
    });
    if (input.name === "digest" && input.timeZone !== undefined)
      await tx.user.update({ where: { id: userId }, data: { timeZone: input.timeZone } });
  });
  return getPreferences(ctx);
}

function rowOf(input: UpdatePreferenceInput) {
  switch (input.name) {
    case "kind":
      return { kind: input.kind, channel: input.channel, isOn: input.isOn };
    case "mailsOwnAudits":
      return { kind: OWN_AUDIT, channel: "mail", isOn: input.isOn };
    case "digest":
      return { kind: DIGEST, channel: "daily", isOn: input.every === "daily" };
  }
}
