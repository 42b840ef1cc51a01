import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { normaliseStart } from "../crawl/normalise-start";
import { AppError } from "../errors";
import type { CreateSiteInput } from "./schemas";

export interface CreatedSite {
  siteId: string;
  startUrl: string;
  /** False when the team had this site already; adding it again brings it back from the archive. */
  isNew: boolean;
}

/** Add a site by what a person types. Throws BAD_INPUT with the field when it is no address that can be audited. */
export async function createSite({ ctx, input }: Verb<CreateSiteInput>): Promise<CreatedSite> {
  const start = normaliseStart(input.url);
  if (!start.ok) throw new AppError("BAD_INPUT", start.message, { field: "url" });
  const { host } = new URL(start.url);
  const { teamId, actor } = ctx;
  const where = { teamId_startUrl: { teamId, startUrl: start.url } };
  return ctx.db.$transaction(async (tx) => {
    const known = await tx.site.findUnique({ where, select: { archivedAt: true } });
    const site = await tx.site.upsert({
      where,
      create: { teamId, startUrl: start.url, host, name: input.name || host },
      update: { archivedAt: null, ...(input.name ? { name: input.name } : {}) },
      select: { id: true, name: true },
    });
    if (!known || known.archivedAt) {
      const action = known ? "site.restored" : "site.created";
      await recordActivity(tx, { teamId, actor, action, subjectId: site.id, subjectLabel: site.name });
    }
    return { siteId: site.id, startUrl: start.url, isNew: known === null };
  });
}
