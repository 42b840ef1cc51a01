import { describe, expect, it } from "vitest";
import { checkSignInLink } from "@/server/auth/check-sign-in-link";
import { confirmSecondFactor } from "@/server/auth/confirm-second-factor";
import { disableSecondFactor } from "@/server/auth/disable-second-factor";
import { findHalfSession } from "@/server/auth/find-half-session";
import { findSession } from "@/server/auth/find-session";
import { getProfile } from "@/server/auth/get-profile";
import { issueEmailToken } from "@/server/auth/issue-email-token";
import { listSessions } from "@/server/auth/list-sessions";
import { passSecondFactor } from "@/server/auth/pass-second-factor";
import { hashPassword } from "@/server/auth/password";
import { renewRecoveryCodes } from "@/server/auth/renew-recovery-codes";
import { resetPassword } from "@/server/auth/reset-password";
import { sealSessionCookie } from "@/server/auth/session-cookie";
import { startSecondFactor } from "@/server/auth/start-second-factor";
import { totpCode, totpStep } from "@/server/auth/totp";
import type { UserContext } from "@/server/auth/types";
import { db } from "@/server/db/client";
import { listMembers } from "@/server/teams/list-members";
import { createCallerFactory, createContext } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { createTestTeam } from "@/tests/helpers/team";
import { accountContext, addMember, PASSWORD, teamContext, userContext } from "./contexts";
import { withDatabase } from "./database";

withDatabase();

const createCaller = createCallerFactory(appRouter);
const MINUTE_MS = 60_000;
const codeAt = (secret: string, now: Date) => totpCode(secret, totpStep(now));
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);

async function person(passwordHash: string | null = null) {
  const team = await createTestTeam();
  await db().user.update({
    where: { id: team.userId },
    data: { passwordHash: passwordHash ?? (await hashPassword(PASSWORD)) },
  });
  return { ...team, ctx: await userContext(team.userId) };
}

async function switchOn(ctx: UserContext) {
  const { secret, ticket } = await startSecondFactor({ ctx, input: { password: PASSWORD } });
  const input = { ticket, code: codeAt(secret, ctx.now()) };
  const { recoveryCodes } = await confirmSecondFactor({ ctx, input });
  return { secret, recoveryCodes };
}

/** Another browser after the first factor, some minutes later so that its code is a new one. */
async function halfSignIn(userId: string, now = later(2)) {
  const { sessionId } = await userContext(userId, () => now);
  const half = await findHalfSession({ db: db(), now, sessionId });
  if (!half) throw new Error("not half signed in");
  const pass = (code: string) => passSecondFactor({ ctx: accountContext(() => now), half, input: { code } });
  const isOpen = async () => (await findSession({ db: db(), now, sessionId })) !== null;
  return { sessionId, half, pass, isOpen, now };
}

describe("setting up", () => {
  it("takes a code, shows recovery codes and stores neither them nor the secret readably", async () => {
    const { ctx, userId, email } = await person();
    const other = await userContext(userId);
    const { secret, recoveryCodes } = await switchOn(ctx);
    expect(recoveryCodes).toHaveLength(10);
    const row = JSON.stringify(await db().user.findUniqueOrThrow({ where: { id: userId } }));
    for (const told of [secret, ...recoveryCodes]) expect(row).not.toContain(told);
    expect((await getProfile({ ctx })).secondFactor).toMatchObject({ recoveryCodesLeft: 10 });
    // This browser goes on, others do not, and a mail tells.
    expect(await findSession({ db: db(), now: new Date(), sessionId: ctx.sessionId })).not.toBeNull();
    expect(await findSession({ db: db(), now: new Date(), sessionId: other.sessionId })).toBeNull();
    expect(await db().mail.count({ where: { toAddress: email, subject: "Two-factor sign-in is on" } })).toBe(1);
  });

  it("draws what it says: the picture covers the modules of a QR code", async () => {
    const { ctx } = await person();
    const { qr } = await startSecondFactor({ ctx, input: { password: PASSWORD } });
    expect(qr.size).toBeGreaterThanOrEqual(25);
    // The upper left finder pattern behind a border of two: a run of seven.
    expect(qr.path.startsWith("M2 2h7v1H2z")).toBe(true);
  });

  it("needs the password, the right code, one's own ticket, and no other set-up", async () => {
    const [a, b] = [await person(), await person()];
    await expect(startSecondFactor({ ctx: a.ctx, input: { password: "wrong" } })).rejects.toMatchObject({
      code: "BAD_INPUT",
      details: { field: "password" },
    });
    const { secret, ticket } = await startSecondFactor({ ctx: a.ctx, input: { password: PASSWORD } });
    const code = codeAt(secret, new Date());
    const wrong = code === "000000" ? "000001" : "000000";
    const confirm = (ctx: UserContext, input: { ticket: string; code: string }) => confirmSecondFactor({ ctx, input });
    await expect(confirm(a.ctx, { ticket, code: wrong })).rejects.toMatchObject({ details: { field: "code" } });
    await expect(confirm(b.ctx, { ticket, code })).rejects.toMatchObject({ code: "BAD_INPUT" });
    const late = { ...a.ctx, now: () => later(31) };
    await expect(confirm(late, { ticket, code: codeAt(secret, later(31)) })).rejects.toMatchObject({
      code: "NOT_READY",
    });
    expect((await getProfile({ ctx: a.ctx })).secondFactor).toBeNull();
    await confirm(a.ctx, { ticket, code });
    await expect(confirm(a.ctx, { ticket, code: codeAt(secret, new Date()) })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("without a password needs a fresh sign-in", async () => {
    const { userId } = await createTestTeam();
    const fresh = await userContext(userId);
    expect(await startSecondFactor({ ctx: fresh, input: { password: "" } })).toMatchObject({ qr: {} });
    const old = { ...fresh, now: () => later(16) };
    await expect(startSecondFactor({ ctx: old, input: { password: "" } })).rejects.toMatchObject({ code: "NOT_READY" });
  });
});

describe("signing in", () => {
  it("opens nothing until the second step", async () => {
    const { ctx, userId } = await person();
    const { secret } = await switchOn(ctx);
    const { sessionId } = await userContext(userId);
    const headers = new Headers({ cookie: await sealSessionCookie(sessionId) });
    const caller = createCaller(await createContext({ headers }));
    await expect(caller.account.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(caller.teams.members()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(caller.account.disableSecondFactor({ password: PASSWORD })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    expect((await listSessions({ ctx })).map((session) => session.sessionId)).toEqual([ctx.sessionId]);

    await db().user.update({ where: { id: userId }, data: { totpLastStep: null } });
    await caller.account.passSecondFactor({ code: codeAt(secret, new Date()) });
    const whole = createCaller(await createContext({ headers }));
    expect(await whole.account.me()).toMatchObject({ email: expect.any(String) });
    // Nothing is half about it any more.
    await expect(whole.account.passSecondFactor({ code: "123456" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("takes a code once, also from two browsers at the same moment", async () => {
    const { ctx, userId } = await person();
    const { secret } = await switchOn(ctx);
    const [a, b] = [await halfSignIn(userId), await halfSignIn(userId)];
    const code = codeAt(secret, a.now);
    const results = await Promise.allSettled([a.pass(code), b.pass(code)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect([await a.isOpen(), await b.isOpen()].filter(Boolean)).toHaveLength(1);
    const third = await halfSignIn(userId);
    await expect(third.pass(code)).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect(await third.isOpen()).toBe(false);
  });

  it("takes a recovery code once, also twice at the same moment, and counts what is left", async () => {
    const { ctx, userId } = await person();
    const { recoveryCodes } = await switchOn(ctx);
    const [code = ""] = recoveryCodes;
    const [a, b] = [await halfSignIn(userId), await halfSignIn(userId)];
    const results = await Promise.allSettled([a.pass(code.toUpperCase()), b.pass(code)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []))).toEqual([
      { recoveryCodesLeft: 9 },
    ]);
    expect((await getProfile({ ctx })).secondFactor?.recoveryCodesLeft).toBe(9);
  });

  it("does not take a code of another person", async () => {
    const [a, b] = [await person(), await person()];
    const theirs = await switchOn(b.ctx);
    await switchOn(a.ctx);
    const half = await halfSignIn(a.userId);
    await expect(half.pass(theirs.recoveryCodes[0] ?? "")).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect((await getProfile({ ctx: b.ctx })).secondFactor?.recoveryCodesLeft).toBe(10);
  });

  it("stops guessing after six tries", async () => {
    const { ctx, userId } = await person();
    await switchOn(ctx);
    const half = await halfSignIn(userId, later(16));
    const codes: string[] = [];
    for (let index = 0; index < 8; index++) {
      codes.push(await half.pass("abc").then(String, (error: { code: string }) => error.code));
    }
    expect(codes).toEqual([...Array(6).fill("BAD_INPUT"), "RATE_LIMITED", "RATE_LIMITED"]);
  });

  it("half-way ends after 15 minutes and by signing out", async () => {
    const { ctx, userId } = await person();
    await switchOn(ctx);
    const { sessionId } = await userContext(userId);
    const find = (now: Date) => findHalfSession({ db: db(), now, sessionId });
    expect(await find(later(14))).not.toBeNull();
    expect(await find(later(16))).toBeNull();
    await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    expect(await find(new Date())).toBeNull();
  });

  it("without two-factor is whole at once", async () => {
    const { ctx } = await person();
    const sessionId = ctx.sessionId;
    expect(await findSession({ db: db(), now: new Date(), sessionId })).not.toBeNull();
    expect(await findHalfSession({ db: db(), now: new Date(), sessionId })).toBeNull();
  });
});

describe("switching off and renewing", () => {
  it("needs the password, ends half sign-ins and forgets the secret", async () => {
    const { ctx, userId } = await person();
    await switchOn(ctx);
    const half = await halfSignIn(userId);
    await expect(disableSecondFactor({ ctx, input: { password: "wrong" } })).rejects.toMatchObject({
      code: "BAD_INPUT",
    });
    expect(await disableSecondFactor({ ctx, input: { password: PASSWORD } })).toEqual({ disabled: true });
    expect(await half.isOpen()).toBe(false);
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({
      totpCipher: null,
      totpEnabledAt: null,
      recoveryHashes: [],
    });
    expect(await disableSecondFactor({ ctx, input: { password: PASSWORD } })).toEqual({ disabled: false });
    expect(await findSession({ db: db(), now: new Date(), sessionId: ctx.sessionId })).not.toBeNull();
  });

  it("replaces all recovery codes", async () => {
    const { ctx, userId } = await person();
    await expect(renewRecoveryCodes({ ctx, input: { password: PASSWORD } })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const { recoveryCodes: before } = await switchOn(ctx);
    const { recoveryCodes: after } = await renewRecoveryCodes({ ctx, input: { password: PASSWORD } });
    const half = await halfSignIn(userId);
    await expect(half.pass(before[0] ?? "")).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect(await half.pass(after[0] ?? "")).toEqual({ recoveryCodesLeft: 9 });
  });
});

describe("of a stranger who registered somebody's address", () => {
  it.each(["reset", "signIn"] as const)(
    "does not lock the owner out, who comes by a mailed link (%s)",
    async (kind) => {
      const { ctx, userId } = await person();
      await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: null } });
      await switchOn(ctx);
      const token = await issueEmailToken({ db: db(), userId, kind, now: new Date() });
      const owner = accountContext();
      if (kind === "reset") await resetPassword({ ctx: owner, input: { token, password: "a long enough passphrase" } });
      else await checkSignInLink({ ctx: owner, input: { token } });
      const { sessionId } = await userContext(userId);
      expect(await findSession({ db: db(), now: new Date(), sessionId })).not.toBeNull();
      expect(await findSession({ db: db(), now: new Date(), sessionId: ctx.sessionId })).toBeNull();
    },
  );

  it("stays on when the address was proven before", async () => {
    const { ctx, userId } = await person();
    await switchOn(ctx);
    const token = await issueEmailToken({ db: db(), userId, kind: "reset", now: new Date() });
    await resetPassword({ ctx: accountContext(), input: { token, password: "a long enough passphrase" } });
    const { sessionId } = await userContext(userId);
    expect(await findSession({ db: db(), now: new Date(), sessionId })).toBeNull();
  });
});

it("is told of members to those who manage them only", async () => {
  const owner = await person();
  await switchOn(owner.ctx);
  const viewer = await addMember(owner.teamId, "viewer");
  const states = async (withSecondFactor: boolean) =>
    (await listMembers({ ctx: teamContext(owner.teamId, owner.userId), input: { withSecondFactor } })).map(
      ({ userId, hasSecondFactor }) => [userId === owner.userId, hasSecondFactor],
    );
  expect(await states(true)).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(await states(false)).toEqual([
    [true, null],
    [false, null],
  ]);
  const { sessionId } = await userContext(viewer.userId);
  const headers = new Headers({ cookie: await sealSessionCookie(sessionId) });
  const members = await createCaller(await createContext({ headers })).teams.members();
  expect(members.map((member) => member.hasSecondFactor)).toEqual([null, null]);
});
