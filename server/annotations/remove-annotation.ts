import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";

/** Take a note or a deployment off the timeline; the audit a deployment started stays. */
export async function removeAnnotation({
  ctx,
  input,
}: Verb<{ annotationId: string }>): Promise<{ annotationId: string }> {
  const { annotationId } = input;
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const note = await tx.annotation.findFirst({
      where: { id: annotationId, site: { teamId } },
      select: { text: true, site: { select: { name: true } } },
    });
    if (!note) throw new AppError("NOT_FOUND", "This note does not exist.");
    await tx.annotation.deleteMany({ where: { id: annotationId, site: { teamId } } });
    const subjectLabel = `${note.site.name}: ${note.text}`;
    await recordActivity(tx, { teamId, actor, action: "annotation.removed", subjectId: annotationId, subjectLabel });
    return { annotationId };
  });
}
