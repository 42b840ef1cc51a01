import { z } from "zod";
import { AUDIT_STATUSES } from "../../audits/constants";
import type { Prisma } from "../../db/generated/client";
import { AppError } from "../../errors";
import { createSite } from "../../sites/create-site";
import { createSiteSchema } from "../../sites/schemas";
import { afterNewest, newestFirst, newestFirstKey, pageOf, pagingQuery, readCursor, toPage } from "../cursor";
import { defineRoute } from "../define-route";
import { moment, score } from "../fields";

const siteObject = z
  .object({
    id: z.uuid(),
    name: z.string(),
    url: z.string().describe("Normalised start address."),
    host: z.string(),
    createdAt: moment,
    lastAudit: z
      .object({ id: z.uuid(), status: z.enum(AUDIT_STATUSES), score, createdAt: moment })
      .nullable()
      .describe("The newest audit; null when there was none."),
  })
  .meta({ id: "Site", description: "A site of the team." });

const siteSelect = {
  id: true,
  name: true,
  startUrl: true,
  host: true,
  createdAt: true,
  audits: {
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 1,
    select: { id: true, status: true, score: true, createdAt: true },
  },
} satisfies Prisma.SiteSelect;

function toSite({ startUrl, audits, ...site }: Prisma.SiteGetPayload<{ select: typeof siteSelect }>) {
  return { ...site, url: startUrl, lastAudit: audits[0] ?? null };
}

export const siteRoutes = [
  defineRoute({
    id: "listSites",
    method: "GET",
    path: "/sites",
    scope: "read",
    tag: "Sites",
    summary: "List sites",
    description: "Newest first. Archived sites are left out.",
    params: {},
    query: pagingQuery,
    status: 200,
    output: pageOf(siteObject),
    async handle({ ctx, query: { limit, cursor } }) {
      const list = { list: "sites", filter: {}, key: newestFirst };
      const rows = await ctx.db.site.findMany({
        where: { teamId: ctx.teamId, archivedAt: null, ...afterNewest(readCursor(list, cursor)) },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: limit + 1,
        select: siteSelect,
      });
      const { data, nextCursor } = toPage(list, rows, limit, newestFirstKey);
      return { data: data.map(toSite), nextCursor };
    },
  }),
  defineRoute({
    id: "createSite",
    method: "POST",
    path: "/sites",
    scope: "write",
    tag: "Sites",
    summary: "Add a site",
    description: "A site that the team has already is answered as it is, and brought back when it was archived.",
    params: {},
    body: z
      .strictObject({
        url: createSiteSchema.shape.url.describe("As people write it, such as example.com; it is normalised."),
        name: createSiteSchema.shape.name.describe("The host when left out."),
      })
      .meta({ id: "NewSite" }),
    status: 201,
    output: siteObject,
    location: (site) => `/sites/${site.id}`,
    async handle({ ctx, body }) {
      const { siteId } = await createSite({ ctx, input: body });
      return toSite(
        await ctx.db.site.findFirstOrThrow({ where: { id: siteId, teamId: ctx.teamId }, select: siteSelect }),
      );
    },
  }),
  defineRoute({
    id: "getSite",
    method: "GET",
    path: "/sites/{siteId}",
    scope: "read",
    tag: "Sites",
    summary: "Get a site",
    params: { siteId: z.uuid().describe("Id of the site.") },
    status: 200,
    output: siteObject,
    async handle({ ctx, params }) {
      const site = await ctx.db.site.findFirst({
        where: { id: params.siteId, teamId: ctx.teamId },
        select: siteSelect,
      });
      if (!site) throw new AppError("NOT_FOUND", "This site does not exist, or it belongs to another team.");
      return toSite(site);
    },
  }),
];
