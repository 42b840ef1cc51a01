import type { Verb } from "../context";
import { AppError } from "../errors";
import { addMutes } from "./add-mutes";
import type { CreateMuteInput } from "./schemas";

/**
 * Leave a rule out of the score of a site, on all pages or on those that match a pattern. The audit at hand is scored
 * again at once, the site's other audits by a job. Throws NOT_FOUND for audits of other teams, BAD_INPUT for a pattern
 * that cannot be read or one mute too many.
 */
export async function createMute({ ctx, input }: Verb<CreateMuteInput>): Promise<{ muteId: string }> {
  const audit = await ctx.db.audit.findFirst({
    where: { id: input.auditId, teamId: ctx.teamId },
    select: { siteId: true, site: { select: { name: true } } },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const { ruleId, urlPattern, reason, days } = input;
  const [muteId = ""] = await addMutes(ctx, {
    audit: { id: input.auditId, siteId: audit.siteId, siteName: audit.site.name },
    mutes: [{ ruleId, urlPattern }],
    reason,
    days,
  });
  return { muteId };
}
