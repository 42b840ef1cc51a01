import { recordActivity } from "@/server/activity/record-activity";
import { DAY_MS } from "@/server/auth/constants";
import { createToken as createSecret, hashToken } from "@/server/auth/tokens";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import { MAX_TOKENS_PER_TEAM, SHOWN_LENGTH, TOKEN_PREFIX } from "./constants";
import type { CreateTokenInput } from "./schemas";
import type { CreatedToken } from "./types";

/** A key of the public API for the whole team. It is told here once; only its hash is kept. */
export async function createToken({ ctx, input }: Verb<CreateTokenInput>): Promise<CreatedToken> {
  const now = ctx.now();
  const living = await ctx.db.apiToken.count({
    where: { teamId: ctx.teamId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
  });
  if (living >= MAX_TOKENS_PER_TEAM) {
    const sentence = `A team has at most ${MAX_TOKENS_PER_TEAM} tokens. Revoke one that is not used.`;
    throw new AppError("BAD_INPUT", sentence, { field: "name" });
  }
  const token = `${TOKEN_PREFIX}${createSecret().token}`;
  const expiresAt = input.lifetimeDays === null ? null : new Date(now.getTime() + input.lifetimeDays * DAY_MS);
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { id: tokenId } = await tx.apiToken.create({
      data: {
        teamId,
        name: input.name,
        tokenHash: hashToken(token),
        prefix: token.slice(0, SHOWN_LENGTH),
        scopes: input.canWrite ? ["read", "write"] : ["read"],
        createdById: actor.kind === "user" ? actor.userId : null,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    const data = { canWrite: input.canWrite };
    await recordActivity(tx, {
      teamId,
      actor,
      action: "token.created",
      subjectId: tokenId,
      subjectLabel: input.name,
      data,
    });
    return { tokenId, token, expiresAt };
  });
}
