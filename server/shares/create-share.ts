import { recordActivity } from "@/server/activity/record-activity";
import { hashPassword } from "@/server/auth/password";
import { createToken } from "@/server/auth/tokens";
import type { Verb } from "@/server/context";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { SHARE_SECTIONS } from "./constants";
import type { CreateShareInput } from "./schemas";
import { sectionsOf } from "./share-sections";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface CreatedShare {
  shareId: string;
  /** Known only now; afterwards only its hash is. */
  shareUrl: string;
  expiresAt: Date;
}

/**
 * A link to a finished audit, or to whatever is the newest finished audit of its site. Throws NOT_READY for any other
 * state: a link must not change under its reader, and a portal must have something to show.
 */
export async function createShare({ ctx, input }: Verb<CreateShareInput>): Promise<CreatedShare> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: { status: true, siteId: true, site: { select: { name: true } } },
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
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { id: shareId } = await tx.share.create({
      data: {
        teamId,
        ...(input.isPortal ? { siteId: audit.siteId } : { auditId: input.auditId }),
        tokenHash,
        label: input.label,
        // Named one by one, so that sections of later versions do not appear on links of today.
        sections: sectionsOf(input.sections ?? SHARE_SECTIONS),
        passwordHash,
        allowedDomains: [...new Set(input.allowedDomains ?? [])],
        hidesEvidence: input.hidesEvidence ?? false,
        allowsComments: input.allowsComments ?? false,
        createdById: actor.kind === "user" ? actor.userId : null,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    await recordActivity(tx, {
      teamId,
      actor,
      action: "share.created",
      subjectId: shareId,
      subjectLabel: audit.site.name,
      data: { name: input.label },
    });
    return { shareId, shareUrl: `${env().appUrl}/s/${token}`, expiresAt };
  });
}
