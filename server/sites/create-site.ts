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
  const known = await ctx.db.site.findUnique({
    where: { teamId_startUrl: { teamId: ctx.teamId, startUrl: start.url } },
    select: { id: true },
  });
  const site = await ctx.db.site.upsert({
    where: { teamId_startUrl: { teamId: ctx.teamId, startUrl: start.url } },
    create: { teamId: ctx.teamId, startUrl: start.url, host, name: input.name || host },
    update: { archivedAt: null, ...(input.name ? { name: input.name } : {}) },
    select: { id: true },
  });
  return { siteId: site.id, startUrl: start.url, isNew: known === null };
}
