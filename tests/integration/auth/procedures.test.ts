import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sealSessionCookie } from "@/server/auth/session-cookie";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import {
  createContext,
  ownerProcedure,
  publicProcedure,
  router,
  shareProcedure,
  signedInProcedure,
  teamProcedure,
} from "@/server/trpc/init";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember, userContext } from "./contexts";
import { withDatabase } from "./database";

withDatabase({ LOG_LEVEL: "silent" });

const testRouter = router({
  expected: publicProcedure.query(() => {
    throw new AppError("RATE_LIMITED", "Slow down.", { retryAfterSeconds: 30, field: "email" });
  }),
  surprise: publicProcedure.query(() => {
    throw new Error("password=hunter2 in /srv/app");
  }),
  typed: publicProcedure.input(z.object({ page: z.object({ url: z.url("Enter an address.") }) })).query(() => "ok"),
  me: signedInProcedure.query(({ ctx }) => ctx.userId),
  team: teamProcedure.query(({ ctx }) => ({ teamId: ctx.teamId, role: ctx.role, actor: ctx.actor })),
  owner: ownerProcedure.query(() => "owner"),
  share: shareProcedure.query(({ ctx }) => ctx.share.auditId),
});

async function call(path: string, options: { cookie?: string; input?: unknown } = {}) {
  const query =
    options.input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json: options.input }))}`;
  const request = new Request(`http://plumb.test/api/trpc/${path}${query}`, {
    headers: options.cookie ? { cookie: options.cookie } : {},
  });
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: testRouter,
    createContext: () => createContext({ headers: request.headers }),
  });
  const body = await response.json();
  return { status: response.status, data: body.result?.data.json, error: body.error?.json };
}

async function signedIn(userId: string) {
  const { sessionId } = await userContext(userId);
  return { cookie: await sealSessionCookie(sessionId), sessionId };
}

describe("errors of procedures", () => {
  it("carry the sentence, the field and the wait of an expected failure", async () => {
    const { status, error } = await call("expected");
    expect(status).toBe(429);
    expect(error).toMatchObject({
      message: "Slow down.",
      data: { code: "TOO_MANY_REQUESTS", appCode: "RATE_LIMITED", field: "email", retryAfterSeconds: 30 },
    });
  });

  it("mask everything else", async () => {
    const { status, error } = await call("surprise");
    expect(status).toBe(500);
    expect(JSON.stringify(error)).not.toMatch(/hunter2|srv|stack/);
    expect(error.message).toMatch(/went wrong on our side/);
  });

  it("name each invalid field with its path", async () => {
    const { status, error } = await call("typed", { input: { page: { url: "nope" } } });
    expect(status).toBe(400);
    expect(error).toMatchObject({
      message: "Enter an address.",
      data: { fieldErrors: { "page.url": ["Enter an address."] } },
    });
  });
});

describe("gates of procedures", () => {
  it("refuse a stranger, a forged cookie and a revoked session", async () => {
    const { userId } = await createTestTeam();
    const { cookie, sessionId } = await signedIn(userId);
    expect(await call("me", { cookie })).toMatchObject({ status: 200, data: userId });
    await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    for (const attempt of [{}, { cookie: "next-auth.session-token=forged" }, { cookie }]) {
      expect(await call("me", attempt)).toMatchObject({ status: 401, error: { data: { appCode: "UNAUTHENTICATED" } } });
    }
  });

  it("hand a team context to members of the chosen team", async () => {
    const [first, second] = [await createTestTeam(), await createTestTeam()];
    await db().membership.create({ data: { teamId: second.teamId, userId: first.userId, role: "editor" } });
    const { cookie, sessionId } = await signedIn(first.userId);
    expect((await call("team", { cookie })).data).toEqual({
      teamId: first.teamId,
      role: "owner",
      actor: { kind: "user", userId: first.userId },
    });
    await db().session.update({ where: { id: sessionId }, data: { teamId: second.teamId } });
    expect((await call("team", { cookie })).data).toMatchObject({ teamId: second.teamId, role: "editor" });
  });

  it("never hand out a team the person is not in, even when the session names it", async () => {
    const [own, foreign] = [await createTestTeam(), await createTestTeam()];
    const { cookie, sessionId } = await signedIn(own.userId);
    await db().session.update({ where: { id: sessionId }, data: { teamId: foreign.teamId } });
    expect((await call("team", { cookie })).data).toMatchObject({ teamId: own.teamId });
    await db().membership.deleteMany({ where: { userId: own.userId } });
    expect(await call("team", { cookie })).toMatchObject({ status: 403 });
  });

  it("keep members from what is for owners", async () => {
    const { teamId, userId } = await createTestTeam();
    const member = await addMember(teamId);
    expect(await call("owner", await signedIn(userId))).toMatchObject({ status: 200 });
    expect(await call("owner", await signedIn(member.userId))).toMatchObject({ status: 403 });
  });

  it("open nothing for a share token that is unknown", async () => {
    expect(await call("share", { input: { token: "x".repeat(43) } })).toMatchObject({ status: 404 });
  });
});
