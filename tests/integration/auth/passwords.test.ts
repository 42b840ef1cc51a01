import { describe, expect, it } from "vitest";
import { changePassword } from "@/server/auth/change-password";
import { checkCredentials } from "@/server/auth/check-credentials";
import { checkSignInLink } from "@/server/auth/check-sign-in-link";
import { findSession } from "@/server/auth/find-session";
import { hashPassword } from "@/server/auth/password";
import { requestReset } from "@/server/auth/request-reset";
import { requestSignInLink } from "@/server/auth/request-sign-in-link";
import { resetPassword } from "@/server/auth/reset-password";
import { db } from "@/server/db/client";
import { accountContext, mailedToken, newAddress, PASSWORD, userContext } from "./contexts";
import { withDatabase } from "./database";

withDatabase();

const NEW_PASSWORD = "a different long one";

async function createUser(emailVerifiedAt: Date | null = new Date()) {
  const email = newAddress();
  const passwordHash = await hashPassword(PASSWORD);
  const user = await db().user.create({ data: { email, name: "Ada", passwordHash, emailVerifiedAt } });
  return { userId: user.id, email };
}

// One instant for all tries, so that no window of a rate limit ends between them.
const startedAt = new Date();

function tryPassword(email: string, password: string) {
  return checkCredentials({ ctx: accountContext(() => startedAt), input: { email, password } });
}

async function isAlive(sessionId: string) {
  return (await findSession({ db: db(), now: new Date(), sessionId })) !== null;
}

describe("checkCredentials", () => {
  it("says the same for a wrong password, an unknown address and an account without a password", async () => {
    const { email } = await createUser();
    const withoutPassword = newAddress();
    await db().user.create({ data: { email: withoutPassword, name: "Bo" } });
    const failures = await Promise.all(
      [tryPassword(email, "wrong"), tryPassword(newAddress(), PASSWORD), tryPassword(withoutPassword, PASSWORD)].map(
        (attempt) => attempt.then(() => "signed in").catch((error) => `${error.code} ${error.message}`),
      ),
    );
    expect(new Set(failures).size).toBe(1);
    expect(failures[0]).toMatch(/^UNAUTHENTICATED/);
  });

  it("stops guessing at one address, whoever asks, and tells when to come back", async () => {
    const { email } = await createUser();
    for (let i = 0; i < 10; i += 1) await tryPassword(email, "wrong").catch(() => {});
    const error = await tryPassword(email, PASSWORD).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "RATE_LIMITED" });
    expect(error.details.retryAfterSeconds).toBeGreaterThan(0);
    expect(error.details.retryAfterSeconds).toBeLessThanOrEqual(900);
  });

  it("forgets failed tries after a success", async () => {
    const { email } = await createUser();
    for (let i = 0; i < 15; i += 1) {
      if (i % 5 === 4) await tryPassword(email, PASSWORD);
      else await tryPassword(email, "wrong").catch(() => {});
    }
    await expect(tryPassword(email, PASSWORD)).resolves.toMatchObject({ userId: expect.any(String) });
  });
});

describe("resetPassword", () => {
  it("works once, signs every browser out and lets the new password in", async () => {
    const { userId, email } = await createUser();
    const { sessionId } = await userContext(userId);
    await requestReset({ ctx: accountContext(), input: { email } });
    const token = await mailedToken(email, "/reset/");
    await resetPassword({ ctx: accountContext(), input: { token, password: NEW_PASSWORD } });
    expect(await isAlive(sessionId)).toBe(false);
    await expect(tryPassword(email, PASSWORD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(tryPassword(email, NEW_PASSWORD)).resolves.toEqual({ userId });
    await expect(
      resetPassword({ ctx: accountContext(), input: { token, password: "yet another long one" } }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("lets only one of two racing uses win", async () => {
    const { email } = await createUser();
    await requestReset({ ctx: accountContext(), input: { email } });
    const token = await mailedToken(email, "/reset/");
    const outcomes = await Promise.allSettled(
      [NEW_PASSWORD, "yet another long one"].map((password) =>
        resetPassword({ ctx: accountContext(), input: { token, password } }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("answers alike for an unknown address and mails nobody", async () => {
    const { email } = await createUser();
    const unknown = newAddress();
    const answers = [email, unknown].map((address) =>
      requestReset({ ctx: accountContext(), input: { email: address } }),
    );
    expect(await Promise.all(answers)).toEqual([{ accepted: true }, { accepted: true }]);
    expect(await db().mail.count({ where: { toAddress: unknown } })).toBe(0);
  });

  it("refuses a link after an hour and a link of another kind", async () => {
    const { email } = await createUser();
    await requestReset({ ctx: accountContext(), input: { email } });
    const token = await mailedToken(email, "/reset/");
    const late = accountContext(() => new Date(Date.now() + 3_601_000));
    await expect(resetPassword({ ctx: late, input: { token, password: NEW_PASSWORD } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(checkSignInLink({ ctx: accountContext(), input: { token } })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });
});

describe("changePassword", () => {
  it("asks for the current password and points at the field when it is wrong", async () => {
    const { userId, email } = await createUser();
    const ctx = await userContext(userId);
    await expect(
      changePassword({ ctx, input: { currentPassword: "wrong", newPassword: NEW_PASSWORD } }),
    ).rejects.toMatchObject({ code: "BAD_INPUT", details: { field: "currentPassword" } });
    await expect(tryPassword(email, PASSWORD)).resolves.toEqual({ userId });
  });

  it("keeps this browser and signs the others out", async () => {
    const { userId, email } = await createUser();
    const [here, there] = [await userContext(userId), await userContext(userId)];
    const input = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect(await changePassword({ ctx: here, input })).toEqual({ revokedCount: 1 });
    expect([await isAlive(here.sessionId), await isAlive(there.sessionId)]).toEqual([true, false]);
    await expect(tryPassword(email, NEW_PASSWORD)).resolves.toEqual({ userId });
  });
});

describe("sign-in link", () => {
  it("signs in once", async () => {
    const { userId, email } = await createUser();
    await requestSignInLink({ ctx: accountContext(), input: { email } });
    const token = await mailedToken(email, "/sign-in/");
    expect(await checkSignInLink({ ctx: accountContext(), input: { token } })).toEqual({ userId });
    await expect(checkSignInLink({ ctx: accountContext(), input: { token } })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    await expect(tryPassword(email, PASSWORD)).resolves.toEqual({ userId });
  });

  it("takes an unverified account from whoever registered it before its owner came", async () => {
    const { userId, email } = await createUser(null);
    const squatter = await userContext(userId);
    await requestSignInLink({ ctx: accountContext(), input: { email } });
    await checkSignInLink({ ctx: accountContext(), input: { token: await mailedToken(email, "/sign-in/") } });
    expect(await isAlive(squatter.sessionId)).toBe(false);
    await expect(tryPassword(email, PASSWORD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
