import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerApi } from "@/server/api/answer-api";
import { API_BASE } from "@/server/api/constants";
import type { ApiRoute } from "@/server/api/define-route";
import { API_ROUTES } from "@/server/api/routes";
import { sealSessionCookie } from "@/server/auth/session-cookie";
import { db } from "@/server/db/client";
import { createToken } from "@/server/tokens/create-token";
import { revokeToken } from "@/server/tokens/revoke-token";
import { tokenFor } from "@/tests/helpers/api-server";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";
import { teamContext, userContext } from "../auth/contexts";
import { API_EXPECTATIONS, type ApiExpectation } from "./api-expectations";
import type { Ids } from "./expectations";
import { createSecretTeam, MARK, noIds, photograph } from "./secret-team";

const DEAD = ["unknown", "malformed", "revoked", "expired"] as const;

let database: TestDatabase;
let secret: Ids;
let ownerCookie: string;
const tokens: Record<(typeof DEAD)[number] | "reader" | "writer" | "stranger", string> = {
  unknown: `plb_${"x".repeat(43)}`,
  malformed: "plb_",
  revoked: "",
  expired: "",
  reader: "",
  writer: "",
  stranger: "",
};

beforeAll(async () => {
  database = await createTestDatabase();
  secret = await createSecretTeam();
  const ctx = teamContext(secret.teamId, secret.userId);
  ownerCookie = await sealSessionCookie((await userContext(secret.userId)).sessionId);
  tokens.reader = await tokenFor(ctx, false);
  tokens.writer = await tokenFor(ctx, true);
  const revoked = await createToken({ ctx, input: { name: "Old", canWrite: true, lifetimeDays: null } });
  await revokeToken({ ctx, input: { tokenId: revoked.tokenId } });
  tokens.revoked = revoked.token;
  const longAgo = { ...ctx, now: () => new Date(Date.now() - 31 * 24 * 3_600_000) };
  tokens.expired = await tokenFor(longAgo, true);
  const other = await createTestTeam();
  tokens.stranger = await tokenFor(teamContext(other.teamId, other.userId), true);
}, 60_000);
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await db().rateLimit.deleteMany();
});

interface Answer {
  status: number;
  text: string;
  headers: Headers;
}

async function call(route: ApiRoute, row: ApiExpectation, ids: Ids, headers: Record<string, string>): Promise<Answer> {
  const path = Object.entries(row.params?.(ids) ?? {}).reduce(
    (address, [name, value]) => address.replace(`{${name}}`, value),
    route.path,
  );
  const url = new URL(`https://plumbline.example${API_BASE}${path}`);
  for (const [name, value] of Object.entries(row.query?.(ids) ?? {})) url.searchParams.set(name, value);
  const body = row.body ? JSON.stringify(row.body(ids)) : null;
  const response = await answerApi(new Request(url, { method: route.method, headers, body }));
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const nameOf = (route: ApiRoute) => `${route.method} ${route.path}`;
const rows = API_ROUTES.map((route) => [nameOf(route), route, API_EXPECTATIONS[nameOf(route)]] as const);
const known = rows.flatMap(([name, route, row]) => (row ? [[name, route, row] as const] : []));

it("every route has a row here, a name of its own, and a scope that fits its method", () => {
  expect(API_ROUTES.map(nameOf).sort()).toEqual(Object.keys(API_EXPECTATIONS).sort());
  expect(new Set(API_ROUTES.map((route) => route.id)).size).toBe(API_ROUTES.length);
  for (const route of API_ROUTES)
    expect([route.id, route.scope]).toEqual([route.id, route.method === "GET" ? "read" : "write"]);
});

describe.each(known)("%s", (_name, route, row) => {
  it("is closed without a token, and a session's cookie is none", async () => {
    const before = await photograph(secret);
    const nobody = await call(route, row, secret, {});
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get("www-authenticate")).toContain("Bearer");
    const member = await call(route, row, secret, { cookie: ownerCookie });
    expect([member.status, member.text]).toEqual([401, nobody.text]);
    expect(await photograph(secret)).toEqual(before);
  });

  it.each(DEAD)("is closed to a token that is %s, in the same words", async (kind) => {
    const before = await photograph(secret);
    const nobody = await call(route, row, secret, {});
    const dead = await call(route, row, secret, bearer(tokens[kind]));
    expect([dead.status, dead.text]).toEqual([401, nobody.text]);
    expect(await photograph(secret)).toEqual(before);
  });

  it("lets a token that reads change nothing", async () => {
    const before = await photograph(secret);
    const answer = await call(route, row, secret, bearer(tokens.reader));
    if (route.scope === "write") expect(answer.status).toBe(403);
    // The secret team has no PDF, which is the one reading that finds nothing.
    else expect(answer.status).toBe(route.answer.kind === "file" ? 409 : 200);
    expect(answer.text).not.toContain("node_modules");
    expect(withoutUse(await photograph(secret))).toEqual(withoutUse(before));
  });

  it("tells a token of another team nothing, and changes nothing", async () => {
    const before = await photograph(secret);
    const foreign = await call(route, row, secret, bearer(tokens.stranger));
    expect(foreign.text).not.toContain(MARK);
    expect(await photograph(secret)).toEqual(before);
    if (row.foreign === "own") return;
    const missing = await call(route, row, noIds(), bearer(tokens.stranger));
    expect([foreign.status, foreign.text]).toEqual([missing.status, missing.text]);
    expect(foreign.status).toBe(row.foreign === "hidden" ? 404 : 200);
  });
});

/** Reading notes when the token was used. */
function withoutUse(picture: unknown): string {
  return JSON.stringify(picture).replaceAll(/"lastUsedAt":("[^"]*"|null)/g, "");
}
