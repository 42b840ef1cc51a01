import { createToken } from "@/server/auth/tokens";
import type { Verb } from "@/server/context";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { CreateShareInput } from "./schemas";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface CreatedShare {
  shareId: string;
  /** Known only now; afterwards only its hash is. */
  shareUrl: string;
  expiresAt: Date;
}

/** A link to a finished audit. Throws NOT_READY for any other state: a link must not change under its reader. */
export async function createShare({ ctx, input }: Verb<CreateShareInput>): Promise<CreatedShare> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: { status: true },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist.");
  if (audit.status !== "completed") {
    throw new AppError(
      "NOT_READY",
      "Only a completed audit can be shared. Wait until it is finished, or start a new one.",
    );
  }
  const { token, tokenHash } = createToken();
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + input.lifetimeDays * DAY_MS);
  const share = await ctx.db.share.create({
    data: {
      teamId: ctx.teamId,
      auditId: input.auditId,
      tokenHash,
      label: input.label,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      createdAt: now,
      expiresAt,
    },
    select: { id: true },
  });
  return { shareId: share.id, shareUrl: `${env().appUrl}/s/${token}`, expiresAt };
}
