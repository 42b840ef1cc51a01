import { z } from "zod";
import type { Prisma } from "../../db/generated/client";
import { AppError } from "../../errors";
import { SHARE_SECTIONS, SHARE_STATES } from "../../shares/constants";
import { createShare } from "../../shares/create-share";
import { revokeShare } from "../../shares/revoke-share";
import { createShareSchema } from "../../shares/schemas";
import { sectionsOf } from "../../shares/share-sections";
import { shareState } from "../../shares/share-state";
import { afterNewest, newestFirst, newestFirstKey, pageOf, pagingQuery, readCursor, toPage } from "../cursor";
import type { ApiCall } from "../define-route";
import { defineRoute } from "../define-route";
import { moment } from "../fields";

const { shape } = createShareSchema;
const shareFields = {
  id: z.uuid(),
  auditId: z.uuid().nullable().describe("The audit it opens; null for a link to the newest audit of a site."),
  siteId: z.uuid().nullable().describe("The site of a link to the newest audit; null otherwise."),
  label: z.string(),
  sections: z.array(z.enum(SHARE_SECTIONS)).describe("Parts of the report that it shows."),
  hasPassword: z.boolean(),
  allowedDomains: z.array(z.string()).describe("Only readers with an address at one of these; empty means anyone."),
  hidesEvidence: z.boolean(),
  allowsComments: z.boolean(),
  state: z.enum(SHARE_STATES),
  createdAt: moment,
  expiresAt: moment,
  revokedAt: moment.nullable(),
  viewCount: z.int(),
  lastViewedAt: moment.nullable(),
};
const shareObject = z
  .object(shareFields)
  .meta({ id: "Share", description: "A link to a result. Its address is told only when it is made." });
const createdShare = z
  .object({ ...shareFields, url: z.url().describe("The address; it is not told again.") })
  .meta({ id: "CreatedShare" });

const shareSelect = {
  id: true,
  auditId: true,
  siteId: true,
  label: true,
  sections: true,
  passwordHash: true,
  allowedDomains: true,
  hidesEvidence: true,
  allowsComments: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  viewCount: true,
  lastViewedAt: true,
} satisfies Prisma.ShareSelect;
type ShareRecord = Prisma.ShareGetPayload<{ select: typeof shareSelect }>;

function toShare({ passwordHash, ...share }: ShareRecord, now: Date) {
  const sections = sectionsOf(share.sections);
  return { ...share, sections, hasPassword: passwordHash !== null, state: shareState(share, now) };
}

async function loadShare({ ctx }: Pick<ApiCall, "ctx">, shareId: string) {
  const share = await ctx.db.share.findFirst({ where: { id: shareId, teamId: ctx.teamId }, select: shareSelect });
  if (!share) throw new AppError("NOT_FOUND", "This share link does not exist.");
  return toShare(share, ctx.now());
}

export const shareRoutes = [
  defineRoute({
    id: "listShares",
    method: "GET",
    path: "/shares",
    scope: "read",
    tag: "Shares",
    summary: "List share links",
    description: "Newest first, also those that no longer work.",
    params: {},
    query: { auditId: z.uuid().optional().describe("Of this audit only."), ...pagingQuery },
    status: 200,
    output: pageOf(shareObject),
    async handle({ ctx, query: { limit, cursor, ...filter } }) {
      const list = { list: "shares", filter, key: newestFirst };
      const rows = await ctx.db.share.findMany({
        where: { teamId: ctx.teamId, ...filter, ...afterNewest(readCursor(list, cursor)) },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: limit + 1,
        select: shareSelect,
      });
      const { data, nextCursor } = toPage(list, rows, limit, newestFirstKey);
      return { data: data.map((share) => toShare(share, ctx.now())), nextCursor };
    },
  }),
  defineRoute({
    id: "createShare",
    method: "POST",
    path: "/shares",
    scope: "write",
    tag: "Shares",
    summary: "Share an audit",
    description: "A link to a completed audit that anyone who has it can open until it expires or is revoked.",
    params: {},
    body: z
      .strictObject({
        ...shape,
        auditId: shape.auditId.describe("A completed audit."),
        isPortal: shape.isPortal.describe("Always show the newest audit of this audit's site instead."),
        label: shape.label.describe("For whom it is."),
        lifetimeDays: shape.lifetimeDays.describe("Days it works."),
        password: shape.password.describe("Asked of readers."),
        sections: shape.sections.describe("Parts of the report; all when left out."),
        allowedDomains: shape.allowedDomains.describe("Only readers with an address at one of these."),
        hidesEvidence: shape.hidesEvidence.describe("Leaves out what was seen on the pages."),
        allowsComments: shape.allowsComments.describe("Lets readers comment and sign off."),
      })
      .meta({ id: "NewShare" }),
    status: 201,
    output: createdShare,
    async handle({ ctx, body }) {
      const { shareId, shareUrl } = await createShare({ ctx, input: body });
      return { ...(await loadShare({ ctx }, shareId)), url: shareUrl };
    },
  }),
  defineRoute({
    id: "revokeShare",
    method: "DELETE",
    path: "/shares/{shareId}",
    scope: "write",
    tag: "Shares",
    summary: "Revoke a share link",
    description: "It stops working at once. Revoking it again changes nothing.",
    params: { shareId: z.uuid().describe("Id of the share link.") },
    status: 200,
    output: shareObject,
    async handle({ ctx, params: { shareId } }) {
      await revokeShare({ ctx, input: { shareId } });
      return loadShare({ ctx }, shareId);
    },
  }),
];
