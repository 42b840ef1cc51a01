import { randomUUID } from "node:crypto";
import { recordActivity } from "../activity/record-activity";
import { confirmIdentity } from "../auth/confirm-identity";
import type { UserVerb } from "../auth/types";
import type { DbTransaction } from "../db/client";
import { AppError } from "../errors";
import { logger } from "../log";
import { queueMail } from "../mail/queue-mail";
import { renderAccountDeletedMail } from "../mail/templates/account-deleted";
import { sendEvents } from "../outbox/send-events";
import { ERASE_TIMEOUT_MS, eraseTeam } from "../teams/erase-team";
import { listTeamFates } from "./list-team-fates";
import type { DeleteAccountInput } from "./schemas";
import type { TeamFate } from "./types";

/**
 * Removes the caller's account for good, with the teams in which they are alone. Asks for the password (or a fresh
 * sign-in) and the typed address. Throws CONFLICT while they are the only owner of a team with other people, and when
 * the teams to be deleted are not exactly those the person has seen.
 */
export async function deleteAccount({ ctx, input }: UserVerb<DeleteAccountInput>): Promise<{ deleted: true }> {
  const { userId } = ctx;
  await confirmIdentity(ctx, input.password);
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, name: true } });
  if (user.email !== input.email) {
    throw new AppError("BAD_INPUT", `This is not your address. Type ${user.email} to confirm.`, { field: "email" });
  }
  const eventIds = await ctx.db.$transaction(
    async (tx) => {
      await lockTeamsOf(tx, userId);
      const fates = await listTeamFates(tx, userId);
      requireFree(fates);
      requireSeen(fates, input.teamIds);
      const ids: string[] = [];
      for (const { teamId, name, fate } of fates) {
        if (fate === "deleted") ids.push(...(await eraseTeam(tx, teamId)));
        else await recordLeaving(tx, userId, teamId, name);
      }
      await tx.findingState.updateMany({ where: { assigneeId: userId }, data: { assigneeId: null } });
      await tx.mail.deleteMany({ where: { teamId: null, toAddress: user.email } });
      // Sessions, memberships, sign-in links, linked accounts, notifications and saved views go with the row.
      await tx.user.delete({ where: { id: userId }, select: { id: true } });
      const mail = renderAccountDeletedMail(user);
      await queueMail({ db: tx, key: `account-deleted:${randomUUID()}`, to: user.email, ...mail });
      return ids;
    },
    { timeout: ERASE_TIMEOUT_MS },
  );
  logger("account").info({ userId }, "account deleted");
  await sendEvents(ctx.db, eventIds);
  return { deleted: true };
}

/** Makes changes of these teams' people wait, in one order for everybody, so that two leaving at once do not deadlock. */
async function lockTeamsOf(tx: DbTransaction, userId: string): Promise<void> {
  await tx.$queryRaw`
    select 1 from "Team" where "id" in (select "teamId" from "Membership" where "userId" = ${userId})
    order by "id" for update`;
}

function requireFree(fates: TeamFate[]): void {
  const blocked = fates.filter(({ fate }) => fate === "blocked").map(({ name }) => name);
  if (blocked.length === 0) return;
  throw new AppError(
    "CONFLICT",
    `You are the only owner of ${blocked.join(" and ")}, and other people work there. Hand over or delete ${blocked.length === 1 ? "this team" : "these teams"} first.`,
  );
}

function requireSeen(fates: TeamFate[], seenIds: string[]): void {
  const ids = fates.filter(({ fate }) => fate === "deleted").map(({ teamId }) => teamId);
  if (ids.length === seenIds.length && ids.every((id) => seenIds.includes(id))) return;
  throw new AppError(
    "CONFLICT",
    "Your teams have changed meanwhile. Reload the page and look again at what is deleted.",
  );
}

function recordLeaving(tx: DbTransaction, userId: string, teamId: string, subjectLabel: string): Promise<void> {
  const actor = { kind: "user", userId } as const;
  return recordActivity(tx, { teamId, actor, action: "member.left", subjectId: userId, subjectLabel });
}
