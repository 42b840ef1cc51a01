import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { createToken } from "@/server/tokens/create-token";
import { findToken } from "@/server/tokens/find-token";
import { listTokens } from "@/server/tokens/list-tokens";
import { revokeToken } from "@/server/tokens/revoke-token";
import { createTokenSchema } from "@/server/tokens/schemas";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember, teamContext } from "../auth/contexts";

const DAY_MS = 24 * 3_600_000;

let database: TestDatabase;
let ctx: TeamContext;
let now: Date;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  now = new Date("2026-11-25T10:00:00Z");
  const { teamId, userId } = await createTestTeam();
  ctx = teamContext(teamId, userId, () => now);
});

const make = (input: Partial<Parameters<typeof createToken>[0]["input"]> = {}) =>
  createToken({ ctx, input: { ...createTokenSchema.parse({ name: "CI" }), ...input } });
const find = (token: string) => findToken({ db: db(), now, token });

describe("an API token", () => {
  it("is told once; only its hash and its beginning are kept", async () => {
    const { token, tokenId } = await make();
    expect(token).toMatch(/^plb_[\w-]{43}$/);
    const stored = await db().apiToken.findUniqueOrThrow({ where: { id: tokenId } });
    expect(JSON.stringify(stored)).not.toContain(token.slice(12));
    const [listed] = await listTokens(ctx);
    expect(listed).toMatchObject({ tokenId, prefix: token.slice(0, 10), state: "active", createdBy: "Test Owner" });
    expect(JSON.stringify(listed)).not.toContain(stored.tokenHash);
  });

  it("reads and nothing else unless it is asked to write, and ends after 90 days unless it is asked to last", async () => {
    const { token, expiresAt } = await make();
    expect(await find(token)).toMatchObject({ scopes: ["read"], teamId: ctx.teamId });
    expect(expiresAt).toEqual(new Date(now.getTime() + 90 * DAY_MS));
    expect(await find((await make({ canWrite: true, lifetimeDays: null })).token)).toMatchObject({
      scopes: ["read", "write"],
      expiresAt: null,
    });
  });

  it("stops at its end, and at once when it is revoked", async () => {
    const [short, long] = [await make({ lifetimeDays: 30 }), await make({ lifetimeDays: null })];
    now = new Date(now.getTime() + 30 * DAY_MS);
    expect(await find(short.token)).toBeNull();
    expect(await find(long.token)).not.toBeNull();
    expect(await revokeToken({ ctx, input: { tokenId: long.tokenId } })).toEqual({ revoked: true });
    expect(await revokeToken({ ctx, input: { tokenId: long.tokenId } })).toEqual({ revoked: false });
    expect(await find(long.token)).toBeNull();
    expect((await listTokens(ctx)).map((token) => token.state)).toEqual(expect.arrayContaining(["expired", "revoked"]));
  });

  it("remembers its last use, to the minute", async () => {
    const { token } = await make();
    await find(token);
    const first = now;
    now = new Date(now.getTime() + 30_000);
    await find(token);
    expect(await listTokens(ctx)).toMatchObject([{ lastUsedAt: first }]);
    now = new Date(now.getTime() + 60_000);
    await find(token);
    expect(await listTokens(ctx)).toMatchObject([{ lastUsedAt: now }]);
  });

  it("outlives the membership of who made it, whose name is then no longer shown", async () => {
    const { userId } = await addMember(ctx.teamId, "admin");
    ctx = { ...ctx, actor: { kind: "user", userId } };
    const { token } = await make();
    await db().membership.deleteMany({ where: { userId } });
    expect(await find(token)).not.toBeNull();
    expect(await listTokens(ctx)).toMatchObject([{ createdBy: null }]);
  });

  it("is written into the team's log when it is made and revoked, without its secret", async () => {
    const { token, tokenId } = await make({ name: "Deploy" });
    await revokeToken({ ctx, input: { tokenId } });
    const lines = await db().activity.findMany({ where: { teamId: ctx.teamId }, orderBy: { action: "asc" } });
    expect(lines.map((line) => [line.action, line.subjectLabel])).toEqual([
      ["token.created", "Deploy"],
      ["token.revoked", "Deploy"],
    ]);
    expect(JSON.stringify(lines)).not.toContain(token.slice(4));
  });

  it("is refused when a team has fifty that work", async () => {
    for (let count = 0; count < 50; count++) await make();
    await expect(make()).rejects.toMatchObject({ code: "BAD_INPUT" });
    const [one] = await listTokens(ctx);
    await revokeToken({ ctx, input: { tokenId: one?.tokenId ?? "" } });
    await make();
  });
});
