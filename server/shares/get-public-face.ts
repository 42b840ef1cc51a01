import { prepareScore } from "@/server/audits/prepare-score";
import type { Band, ScoreReceipt } from "@/server/rules/score-types";
import { isLocked, type ShareDoor } from "./open-share";
import { safeAccent } from "./prepare-shared";
import { isGuarded } from "./share-sections";

/** What badge, picture and preview text may tell: they are fetched by machines and shown where the link is posted. */
export interface PublicFace {
  host: string;
  auditedAt: Date;
  /** null where the link does not show the score, or there is none. */
  score: number | null;
  band: Band | null;
  showsScore: boolean;
  teamName: string;
  accent: string | null;
  /** PNG or JPEG. */
  logoDataUrl: string | null;
}

/** null for links that ask for a password or an address: whoever has not proven anything learns nothing. */
export async function getPublicFace(door: ShareDoor): Promise<PublicFace | null> {
  const { ctx, share } = door;
  if (isGuarded(share) || isLocked(door)) return null;
  const audit = await ctx.db.audit.findUnique({
    where: { id: share.auditId, teamId: ctx.teamId },
    select: {
      score: true,
      receipt: true,
      completedAt: true,
      createdAt: true,
      site: { select: { host: true } },
      team: { select: { name: true, brandAccent: true, logo: true, logoType: true } },
    },
  });
  if (!audit) return null;
  const { team } = audit;
  const showsScore = share.sections.includes("score");
  const receipt = audit.receipt as unknown as ScoreReceipt | null;
  const { value, band } = prepareScore({ score: audit.score, receipt, previous: null });
  const isDrawable = team.logo && (team.logoType === "image/png" || team.logoType === "image/jpeg");
  return {
    host: audit.site.host,
    auditedAt: audit.completedAt ?? audit.createdAt,
    score: showsScore ? value : null,
    band: showsScore ? band : null,
    showsScore,
    teamName: team.name,
    accent: safeAccent(team.brandAccent),
    logoDataUrl:
      isDrawable && team.logo ? `data:${team.logoType};base64,${Buffer.from(team.logo).toString("base64")}` : null,
  };
}
