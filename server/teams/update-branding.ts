import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import type { UpdateBrandingInput } from "./schemas";

/** For owners. Applies to reports rendered and pages shown from now on; stored PDFs stay as they are. */
export async function updateBranding({ ctx, input }: Verb<UpdateBrandingInput>): Promise<{ updated: true }> {
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const team = await tx.team.update({
      where: { id: teamId },
      data: { brandAccent: input.accent, brandFooter: input.footer, brandContact: input.contact },
      select: { name: true },
    });
    await recordActivity(tx, { teamId, actor, action: "team.brand", subjectId: teamId, subjectLabel: team.name });
  });
  return { updated: true };
}
