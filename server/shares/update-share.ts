import { recordActivity } from "@/server/activity/record-activity";
import { hashPassword } from "@/server/auth/password";
import type { Verb } from "@/server/context";
import { AppError } from "@/server/errors";
import type { UpdateShareInput } from "./schemas";
import { sectionsOf } from "./share-sections";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Changes what a link shows and to whom; its address stays. Readers who proved themselves under another password or
 * domain are asked again. Throws NOT_FOUND, also for links of other teams, and CONFLICT for revoked ones.
 */
export async function updateShare({ ctx, input }: Verb<UpdateShareInput>): Promise<{ shareId: string }> {
  const { shareId, lifetimeDays, password, sections, allowedDomains, ...rest } = input;
  const { teamId, actor } = ctx;
  const share = await ctx.db.share.findFirst({
    where: { id: shareId, teamId },
    select: { label: true, revokedAt: true },
  });
  if (!share) throw new AppError("NOT_FOUND", "This share link does not exist.");
  if (share.revokedAt) {
    throw new AppError("CONFLICT", "This link was revoked, so there is nothing to change. Share the audit again.");
  }
  const data = {
    ...rest,
    ...(sections && { sections: sectionsOf(sections) }),
    ...(allowedDomains && { allowedDomains: [...new Set(allowedDomains)] }),
    ...(password !== undefined && { passwordHash: password === null ? null : await hashPassword(password) }),
    ...(lifetimeDays && { expiresAt: new Date(ctx.now().getTime() + lifetimeDays * DAY_MS) }),
  };
  await ctx.db.$transaction(async (tx) => {
    await tx.share.updateMany({ where: { id: shareId, teamId }, data });
    const subjectLabel = (rest.label ?? share.label) || "without a name";
    await recordActivity(tx, { teamId, actor, action: "share.updated", subjectId: shareId, subjectLabel });
  });
  return { shareId };
}
