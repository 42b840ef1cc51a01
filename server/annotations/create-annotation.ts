import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { MAX_NOTES_PER_SITE } from "./constants";
import type { CreateAnnotationInput } from "./schemas";

/** Note on a site's timeline what happened when. Throws NOT_FOUND for sites of other teams, BAD_INPUT for one note too many. */
export async function createAnnotation({ ctx, input }: Verb<CreateAnnotationInput>): Promise<{ annotationId: string }> {
  const { siteId, at, text, url } = input;
  const site = await ctx.db.site.findFirst({
    where: { id: siteId, teamId: ctx.teamId },
    select: { id: true, name: true, _count: { select: { annotations: { where: { kind: "note" } } } } },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
  if (site._count.annotations >= MAX_NOTES_PER_SITE)
    throw new AppError("BAD_INPUT", `A site has at most ${MAX_NOTES_PER_SITE} notes. Remove some that matter no more.`);
  const { teamId, actor } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { id } = await tx.annotation.create({
      data: {
        siteId,
        at,
        text,
        kind: "note",
        url: url || null,
        createdById: actor.kind === "user" ? actor.userId : null,
        createdAt: ctx.now(),
      },
      select: { id: true },
    });
    const subjectLabel = `${site.name}: ${text}`;
    await recordActivity(tx, { teamId, actor, action: "annotation.created", subjectId: id, subjectLabel });
    return { annotationId: id };
  });
}
