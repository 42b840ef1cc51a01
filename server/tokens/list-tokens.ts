import type { TeamContext } from "@/server/context";
import { TOKEN_SCOPES } from "./constants";
import { tokenState } from "./token-state";
import type { TokenRow } from "./types";

/** Tokens of the team, newest first: all that work, and those that stopped working; at most 200. */
export async function listTokens(ctx: TeamContext): Promise<TokenRow[]> {
  const rows = await ctx.db.apiToken.findMany({
    where: { teamId: ctx.teamId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      name: true,
      prefix: true,
      scopes: true,
      createdById: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
  const makers = await ctx.db.user.findMany({
    where: {
      id: { in: rows.flatMap((row) => row.createdById ?? []) },
      memberships: { some: { teamId: ctx.teamId } },
    },
    select: { id: true, name: true },
  });
  const nameOf = new Map(makers.map((maker) => [maker.id, maker.name]));
  const now = ctx.now();
  return rows.map(({ id, createdById, revokedAt, scopes, ...row }) => ({
    ...row,
    tokenId: id,
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
    state: tokenState({ revokedAt, expiresAt: row.expiresAt }, now),
    createdBy: (createdById && nameOf.get(createdById)) || null,
  }));
}
