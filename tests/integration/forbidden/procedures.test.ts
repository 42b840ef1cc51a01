import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealSessionCookie } from "@/server/auth/session-cookie";
import type { Role } from "@/server/auth/types";
import { db } from "@/server/db/client";
import { createCallerFactory, createContext } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember, userContext } from "../auth/contexts";
import { type Access, EXPECTATIONS, type Expectation, type Ids } from "./expectations";
import { createSecretTeam, MARK, noIds, photograph } from "./secret-team";

const RANK: Role[] = ["viewer", "editor", "admin", "owner"];
const LEAST: Partial<Record<Access, Role>> = { read: "viewer", edit: "editor", manage: "admin", own: "owner" };
const createCaller = createCallerFactory(appRouter);

let database: TestDatabase;
let secret: Ids;
const cookies: Partial<Record<Role | "stranger" | "removed" | "signedOut", string>> = {};

beforeAll(async () => {
  database = await createTestDatabase();
  secret = await createSecretTeam();
  for (const role of RANK) cookies[role] = await cookieOf((await addMember(secret.teamId, role)).userId);
  cookies.stranger = await cookieOf((await createTestTeam()).userId);
  cookies.removed = await removedMember();
  cookies.signedOut = await revokedSession();
}, 60_000);
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

async function cookieOf(userId: string): Promise<string> {
  return sealSessionCookie((await userContext(userId)).sessionId);
}

/** Was in the team, and the browser still names it. */
async function removedMember(): Promise<string> {
  const { userId } = await addMember(secret.teamId, "admin");
  const { sessionId } = await userContext(userId);
  await db().session.update({ where: { id: sessionId }, data: { teamId: secret.teamId } });
  await db().membership.deleteMany({ where: { userId } });
  return sealSessionCookie(sessionId);
}

async function revokedSession(): Promise<string> {
  const { userId } = await addMember(secret.teamId, "owner");
  const { sessionId } = await userContext(userId);
  await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
  return sealSessionCookie(sessionId);
}

type Outcome = { answer: string } | { code: string; message: string };

/** Calls as a browser with this cookie would; a stream is read to its first event. */
async function call(path: string, expectation: Expectation, ids: Ids, cookie = ""): Promise<Outcome> {
  const caller = createCaller(await createContext({ headers: new Headers(cookie ? { cookie } : {}) }));
  const procedure = path.split(".").reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], caller);
  try {
    const answer = await (procedure as (input: unknown) => Promise<unknown>)(expectation.input?.(ids));
    if (isStream(answer))
      return { answer: JSON.stringify((await answer[Symbol.asyncIterator]().next()).value ?? null) };
    return { answer: JSON.stringify(answer ?? null) };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

const paths = Object.keys(appRouter._def.procedures).sort();
const rows = Object.entries(EXPECTATIONS).filter(([path]) => paths.includes(path));
const guarded = rows.filter(([, { access }]) => access !== "public");
const ofTeam = rows.filter(([, { access }]) => access in LEAST);

describe("every procedure", () => {
  it("has an expectation here", () => {
    expect(paths).toEqual(Object.keys(EXPECTATIONS).sort());
  });

  it("asks for a change only of those who may edit", () => {
    const types = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
    const open = ofTeam.filter(([path, { access }]) => types[path]?._def.type === "mutation" && access === "read");
    // One's own affairs: one's inbox, what it holds, leaving, and one's own views.
    expect(open.map(([path]) => path)).toEqual([
      "notifications.markRead",
      "notifications.markAllRead",
      "notifications.updatePreference",
      "teams.leave",
      "work.saveView",
      "work.removeView",
    ]);
  });
});

describe.each(guarded)("%s", (path, expectation) => {
  it("is closed to nobody, to a forged cookie and to a session that was ended", async () => {
    for (const cookie of ["", "next-auth.session-token=forged", cookies.signedOut]) {
      expect(await call(path, expectation, secret, cookie)).toMatchObject({ code: "UNAUTHORIZED" });
    }
  });
});

describe.each(ofTeam)("%s", (path, expectation) => {
  const least = LEAST[expectation.access] ?? "owner";

  it("is closed to someone who was removed from the team", async () => {
    expect(await call(path, expectation, secret, cookies.removed)).toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(RANK.slice(0, RANK.indexOf(least)))("is closed to a member who is %s only", async (role) => {
    expect(await call(path, expectation, secret, cookies[role])).toMatchObject({ code: "FORBIDDEN" });
  });

  it("tells someone of another team nothing, and changes nothing", async () => {
    const before = await photograph(secret);
    const outcome = await call(path, expectation, secret, cookies.stranger);
    expect(JSON.stringify(outcome)).not.toContain(MARK);
    expect(await photograph(secret)).toEqual(before);
    if (expectation.foreign === "own") return;
    // Foreign and missing look alike.
    const missing = await call(path, expectation, noIds(), cookies.stranger);
    if (expectation.foreign === "hidden") {
      expect(outcome).toMatchObject({ code: "NOT_FOUND" });
      expect(outcome).toEqual(missing);
    } else expect(shapeOf(outcome)).toEqual(shapeOf(missing));
  });
});

/** Answers that name the id that was asked for differ in nothing else. */
function shapeOf(outcome: Outcome): string {
  return JSON.stringify(outcome).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
}
