import type { Verb } from "@/server/context";
import type { UpdateBrandingInput } from "./schemas";

/** For owners. Applies to reports rendered and pages shown from now on; stored PDFs stay as they are. */
export async function updateBranding({ ctx, input }: Verb<UpdateBrandingInput>): Promise<{ updated: true }> {
  await ctx.db.team.update({
    where: { id: ctx.teamId },
    data: { brandAccent: input.accent, brandFooter: input.footer, brandContact: input.contact },
    select: { id: true },
  });
  return { updated: true };
}
