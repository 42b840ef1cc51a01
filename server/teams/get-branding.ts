import type { TeamContext } from "@/server/context";
import { AppError } from "@/server/errors";
import type { Branding } from "./types";

export async function getBranding({ ctx }: { ctx: TeamContext }): Promise<Branding> {
  const team = await ctx.db.team.findUnique({
    where: { id: ctx.teamId },
    select: { brandAccent: true, brandFooter: true, brandContact: true, logo: true, logoType: true },
  });
  if (!team) throw new AppError("NOT_FOUND", "This team no longer exists.");
  return {
    accent: team.brandAccent,
    footer: team.brandFooter,
    contact: team.brandContact,
    logoDataUrl:
      team.logo && `data:${team.logoType ?? "image/png"};base64,${Buffer.from(team.logo).toString("base64")}`,
  };
}
