import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";
import type { UpdateAnnotationInput } from "./schemas";

/** Change a note. What a deploy hook reported stays as it was reported: BAD_INPUT; NOT_FOUND for notes of other teams. */
export async function updateAnnotation({ ctx, input }: Verb<UpdateAnnotationInput>): Promise<{ annotationId: string }> {
  const { annotationId, at, text, url } = input;
  const { teamId, actor } = ctx;
  const note = await ctx.db.annotation.findFirst({
    where: { id: annotationId, site: { teamId } },
    select: { kind: true, site: { select: { name: true } } },
  });
  if (!note) throw new AppError("NOT_FOUND", "This note does not exist.");
  if (note.kind !== "note")
    throw new AppError("BAD_INPUT", "A deployment is kept as it was reported. Remove it, or add a note beside it.");
  await ctx.db.$transaction(async (tx) => {
    await tx.annotation.updateMany({
      where: { id: annotationId, site: { teamId } },
      data: { at, text, url: url || null },
    });
    const subjectLabel = `${note.site.name}: ${text}`;
    await recordActivity(tx, { teamId, actor, action: "annotation.updated", subjectId: annotationId, subjectLabel });
  });
  return { annotationId };
}
