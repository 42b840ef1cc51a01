import type { Verb } from "@/server/context";
import { prepareLogo } from "./prepare-logo";
import type { UpdateLogoInput } from "./schemas";

/** For owners. Stores the picture re-encoded, never as it came. */
export async function updateLogo({ ctx, input }: Verb<UpdateLogoInput>): Promise<{ logoDataUrl: string }> {
  const png = await prepareLogo(Buffer.from(input.logoBase64, "base64"));
  await ctx.db.team.update({
    where: { id: ctx.teamId },
    data: { logo: new Uint8Array(png), logoType: "image/png" },
    select: { id: true },
  });
  return { logoDataUrl: `data:image/png;base64,${png.toString("base64")}` };
}
