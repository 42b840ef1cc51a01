import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";

/** It stops working at once and for good. Revoking twice is not an error: the caller wants it dead and it is. */
export async function revokeToken({ ctx, input }: Verb<{ tokenId: string }>): Promise<{ revoked: boolean }> {
  const { tokenId } = input;
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id: tokenId, teamId, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    const token = await tx.apiToken.findFirst({ where: { id: tokenId, teamId }, select: { name: true } });
    if (!token) throw new AppError("NOT_FOUND", "This token does not exist, or it belongs to another team.");
    if (count === 0) return { revoked: false };
    await recordActivity(tx, { teamId, actor, action: "token.revoked", subjectId: tokenId, subjectLabel: token.name });
    return { revoked: true };
  });
}
