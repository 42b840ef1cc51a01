import { loadCauses } from "../causes/load-causes";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { loadCauseFixes } from "./load-cause-fixes";
import { type FixPackView, preparePacks } from "./prepare-packs";
import { type GetCauseFixesInput, getCauseFixesSchema } from "./schemas";

/** Ready changes for one cause. Throws NOT_FOUND when a later re-check or rule set dissolved it. */
export async function getCauseFixes({ ctx, input }: Verb<GetCauseFixesInput>): Promise<{ packs: FixPackView[] }> {
  const { auditId, causeId } = getCauseFixesSchema.parse(input);
  const { causes } = await loadCauses(ctx, auditId);
  const cause = causes.find((candidate) => candidate.id === causeId);
  if (!cause) {
    throw new AppError("NOT_FOUND", "This cause is no longer there: its findings were fixed or sorted differently.");
  }
  const audit = await ctx.db.audit.findFirstOrThrow({
    where: { id: auditId, teamId: ctx.teamId },
    select: { id: true, startUrl: true },
  });
  return { packs: preparePacks((await loadCauseFixes(ctx, audit, cause)).packs) };
}
