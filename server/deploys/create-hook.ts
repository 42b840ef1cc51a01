import { recordActivity } from "../activity/record-activity";
import { createToken } from "../auth/tokens";
import type { Verb } from "../context";
import { env } from "../env";
import { AppError } from "../errors";
import { MAX_HOOKS_PER_SITE, PREFIX_LENGTH } from "./constants";
import type { CreateHookInput } from "./schemas";

/** A secret address that a deployment calls. It is told here once; only its hash is kept. */
export async function createHook({ ctx, input }: Verb<CreateHookInput>): Promise<{ hookId: string; hookUrl: string }> {
  const site = await ctx.db.site.findFirst({
    where: { id: input.siteId, teamId: ctx.teamId, archivedAt: null },
    select: { id: true, _count: { select: { deployHooks: { where: { revokedAt: null } } } } },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist. Choose one of your sites or add it first.");
  if (site._count.deployHooks >= MAX_HOOKS_PER_SITE) {
    const sentence = `A site has at most ${MAX_HOOKS_PER_SITE} deploy hooks. Revoke one that is not used.`;
    throw new AppError("BAD_INPUT", sentence, { field: "siteId" });
  }
  const { token, tokenHash } = createToken();
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { id: hookId } = await tx.deployHook.create({
      data: {
        siteId: site.id,
        name: input.name,
        tokenHash,
        prefix: token.slice(0, PREFIX_LENGTH),
        createdById: actor.kind === "user" ? actor.userId : null,
      },
      select: { id: true },
    });
    await recordActivity(tx, { teamId, actor, action: "hook.created", subjectId: hookId, subjectLabel: input.name });
    return { hookId, hookUrl: `${env().appUrl}/api/deploy/${token}` };
  });
}
