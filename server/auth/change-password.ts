import { AppError } from "@/server/errors";
import { hashPassword, verifyPassword } from "./password";
import { spendRateLimit } from "./rate-limit";
import type { ChangePasswordInput } from "./schemas";
import type { UserVerb } from "./types";

/** Changes, or sets for the first time, the caller's password and signs their other browsers out. */
export async function changePassword({ ctx, input }: UserVerb<ChangePasswordInput>): Promise<{ revokedCount: number }> {
  await spendRateLimit(ctx, "password-user", ctx.userId);
  const user = await ctx.db.user.findUnique({ where: { id: ctx.userId }, select: { passwordHash: true } });
  if (!user) throw new AppError("NOT_FOUND", "This account no longer exists.");
  if (user.passwordHash && !(await verifyPassword(user.passwordHash, input.currentPassword))) {
    throw new AppError("BAD_INPUT", "This is not your current password. Type it again, or sign out and reset it.", {
      field: "currentPassword",
    });
  }
  const passwordHash = await hashPassword(input.newPassword);
  return ctx.db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: ctx.userId }, data: { passwordHash } });
    const { count } = await tx.session.updateMany({
      where: { userId: ctx.userId, revokedAt: null, id: { not: ctx.sessionId } },
      data: { revokedAt: ctx.now() },
    });
    return { revokedCount: count };
  });
}
