import { describe, expect, it } from "vitest";
import { endSession } from "@/server/auth/end-session";
import { findSession } from "@/server/auth/find-session";
import { listSessions } from "@/server/auth/list-sessions";
import { revokeOtherSessions } from "@/server/auth/revoke-other-sessions";
import { revokeSession } from "@/server/auth/revoke-session";
import { readSessionId, sealSessionCookie } from "@/server/auth/session-cookie";
import { sweepAccounts } from "@/server/auth/sweep-accounts";
import { db } from "@/server/db/client";
import { resetEnv } from "@/server/env";
import { createTestTeam } from "@/tests/helpers/team";
import { userContext } from "./contexts";
import { withDatabase } from "./database";

withDatabase();

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

function find(sessionId: string, now = new Date()) {
  return findSession({ db: db(), now, sessionId });
}

describe("findSession", () => {
  it("names the person behind a live session", async () => {
    const { userId, email } = await createTestTeam();
    const { sessionId } = await userContext(userId);
    expect(await find(sessionId)).toEqual({
      sessionId,
      userId,
      email,
      name: "Test Owner",
      isEmailVerified: true,
      chosenTeamId: null,
    });
  });

  it("ends 30 days after the last visit, not after signing in", async () => {
    const { userId } = await createTestTeam();
    const visited = await userContext(userId);
    const unvisited = await userContext(userId);
    expect(await find(visited.sessionId, inDays(20))).not.toBeNull();
    expect(await find(visited.sessionId, inDays(45))).not.toBeNull();
    expect(await find(unvisited.sessionId, inDays(31))).toBeNull();
    expect(await find(visited.sessionId, inDays(76))).toBeNull();
  });

  it("does not come back after signing out, even when it is seen at that moment", async () => {
    const { userId } = await createTestTeam();
    const { sessionId } = await userContext(userId);
    await endSession({ db: db(), now: new Date(), sessionId });
    expect(await find(sessionId, inDays(1))).toBeNull();
  });
});

describe("listed sessions", () => {
  it("show the caller's own browsers only, and which one this is", async () => {
    const [a, b] = [await createTestTeam(), await createTestTeam()];
    const here = await userContext(a.userId);
    const there = await userContext(a.userId);
    await userContext(b.userId);
    const sessions = await listSessions({ ctx: here });
    expect(new Set(sessions.map((session) => session.sessionId))).toEqual(new Set([here.sessionId, there.sessionId]));
    expect(sessions.filter((session) => session.isCurrent).map((session) => session.sessionId)).toEqual([
      here.sessionId,
    ]);
  });

  it("can be revoked one by one, twice without complaint", async () => {
    const { userId } = await createTestTeam();
    const [here, there] = [await userContext(userId), await userContext(userId)];
    const input = { sessionId: there.sessionId };
    expect(await revokeSession({ ctx: here, input })).toEqual({ revoked: true });
    expect(await find(there.sessionId)).toBeNull();
    expect(await revokeSession({ ctx: here, input })).toEqual({ revoked: false });
  });

  it("of another person do not exist", async () => {
    const [a, b] = [await createTestTeam(), await createTestTeam()];
    const [mine, foreign] = [await userContext(a.userId), await userContext(b.userId)];
    await expect(revokeSession({ ctx: mine, input: { sessionId: foreign.sessionId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await revokeOtherSessions({ ctx: mine });
    expect(await find(foreign.sessionId)).not.toBeNull();
  });

  it("can all be revoked but this one", async () => {
    const { userId } = await createTestTeam();
    const here = await userContext(userId);
    await userContext(userId);
    await userContext(userId);
    expect(await revokeOtherSessions({ ctx: here })).toEqual({ revokedCount: 2 });
    expect(await find(here.sessionId)).not.toBeNull();
  });
});

describe("session cookie", () => {
  it("gives back the id that was sealed, among other cookies", async () => {
    const cookie = await sealSessionCookie("the-id");
    expect(await readSessionId(`theme=dark; ${cookie}; x=1`)).toBe("the-id");
  });

  it("is worth nothing when changed or sealed with another secret", async () => {
    const cookie = await sealSessionCookie("the-id");
    // Not the last character: some of its bits stand for nothing.
    const flipped = cookie.at(-10) === "A" ? "B" : "A";
    expect(await readSessionId(`${cookie.slice(0, -10)}${flipped}${cookie.slice(-9)}`)).toBeNull();
    process.env.APP_SECRET = "another secret";
    resetEnv();
    expect(await readSessionId(cookie)).toBeNull();
    expect(await readSessionId(null)).toBeNull();
  });
});

describe("sweepAccounts", () => {
  it("removes what ended more than 30 days ago and keeps the rest", async () => {
    const { userId } = await createTestTeam();
    const live = await userContext(userId);
    const ended = await userContext(userId);
    await db().session.update({ where: { id: ended.sessionId }, data: { revokedAt: inDays(-31) } });
    await sweepAccounts({ db: db(), now: new Date() });
    const left = await db().session.findMany({ where: { userId }, select: { id: true } });
    expect(left).toEqual([{ id: live.sessionId }]);
  });
});
