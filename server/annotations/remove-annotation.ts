import type { Verb } from "../context";
import { AppError } from "../errors";

/** Take a note or a deployment off the timeline; the audit a deployment started stays. */
export async function removeAnnotation({
  ctx,
  input,
}: Verb<{ annotationId: string }>): Promise<{ annotationId: string }> {
  const { annotationId } = input;
  const { count } = await ctx.db.annotation.deleteMany({ where: { id: annotationId, site: { teamId: ctx.teamId } } });
  if (count === 0) throw new AppError("NOT_FOUND", "This note does not exist.");
  return { annotationId };
}
