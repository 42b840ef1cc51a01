import { recordActivity } from "@/server/activity/record-activity";
import type { Verb } from "@/server/context";
import { prepareLogo } from "./prepare-logo";
import type { UpdateLogoInput } from "./schemas";

/** For owners. Stores the picture re-encoded, never as it came. */
export async function updateLogo({ ctx, input }: Verb<UpdateLogoInput>): Promise<{ logoDataUrl: string }> {
  const png = await prepareLogo(Buffer.from(input.logoBase64, "base64"));
  const { teamId, actor } = ctx;
  await ctx.db.$transaction(async (tx) => {
    const team = await tx.team.update({
      where: { id: teamId },
      data: { logo: new Uint8Array(png), logoType: "image/png" },
      select: { name: true },
    });
    await recordActivity(tx, { teamId, actor, action: "team.logo", subjectId: teamId, subjectLabel: team.name });
  });
  return { logoDataUrl: `data:image/png;base64,${png.toString("base64")}` };
}
