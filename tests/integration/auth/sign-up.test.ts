import { describe, expect, it } from "vitest";
import { checkCredentials } from "@/server/auth/check-credentials";
import { requestVerification } from "@/server/auth/request-verification";
import { signUp } from "@/server/auth/sign-up";
import { verifyEmail } from "@/server/auth/verify-email";
import { db } from "@/server/db/client";
import { accountContext, mailedToken, newAddress, PASSWORD, userContext } from "./contexts";
import { withDatabase } from "./database";

withDatabase();

function input(email: string, password = PASSWORD) {
  return { name: "Ada", email, password };
}

describe("signUp", () => {
  it("creates a person who owns a first team and can sign in at once", async () => {
    const email = newAddress();
    await signUp({ ctx: accountContext(), input: input(email) });
    const { userId } = await checkCredentials({ ctx: accountContext(), input: { email, password: PASSWORD } });
    const memberships = await db().membership.findMany({ where: { userId }, include: { team: true } });
    expect(memberships.map(({ role, team }) => [role, team.name])).toEqual([["owner", "Ada's team"]]);
  });

  it("answers alike for a known address, changes nothing and mails its owner once a day", async () => {
    const email = newAddress();
    const today = new Date();
    const ctx = accountContext(() => today);
    const first = await signUp({ ctx, input: input(email) });
    const second = await signUp({ ctx, input: input(email, "another long password") });
    const third = await signUp({ ctx, input: input(email, "another long password") });
    expect([second, third]).toEqual([first, first]);
    await expect(
      checkCredentials({ ctx: accountContext(), input: { email, password: "another long password" } }),
    ).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    const subjects = await db().mail.findMany({ where: { toAddress: email }, orderBy: { createdAt: "asc" } });
    expect(subjects.map((mail) => mail.subject)).toEqual([
      "Verify your e-mail address",
      "You already have a Plumbline account",
    ]);
  });

  it("survives two sign-ups for one address at once", async () => {
    const email = newAddress();
    const both = [1, 2, 3].map(() => signUp({ ctx: accountContext(), input: input(email) }));
    await expect(Promise.all(both)).resolves.toEqual([{ accepted: true }, { accepted: true }, { accepted: true }]);
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  it("limits sign-ups from one address of the network", async () => {
    const startedAt = new Date();
    const ctx = accountContext(() => startedAt);
    const known = newAddress();
    const results = [];
    for (let i = 0; i < 21; i += 1) {
      results.push(await signUp({ ctx, input: input(known) }).catch((error) => error.code));
    }
    expect(results.at(-2)).toEqual({ accepted: true });
    expect(results.at(-1)).toBe("RATE_LIMITED");
  });
});

describe("verifyEmail", () => {
  it("verifies once and refuses the spent link", async () => {
    const email = newAddress();
    await signUp({ ctx: accountContext(), input: input(email) });
    const token = await mailedToken(email, "/verify?token=");
    await verifyEmail({ ctx: accountContext(), input: { token } });
    expect((await db().user.findUnique({ where: { email } }))?.emailVerifiedAt).toBeInstanceOf(Date);
    await expect(verifyEmail({ ctx: accountContext(), input: { token } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("accepts only the newest link, and sends none to a verified address", async () => {
    const email = newAddress();
    await signUp({ ctx: accountContext(), input: input(email) });
    const older = await mailedToken(email, "/verify?token=");
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    const ctx = await userContext(user.id);
    expect(await requestVerification({ ctx })).toEqual({ sent: true });
    await expect(verifyEmail({ ctx, input: { token: older } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await verifyEmail({ ctx, input: { token: await mailedToken(email, "/verify?token=") } });
    expect(await requestVerification({ ctx })).toEqual({ sent: false });
  });

  it("refuses a link after 7 days", async () => {
    const email = newAddress();
    await signUp({ ctx: accountContext(), input: input(email) });
    const token = await mailedToken(email, "/verify?token=");
    const late = accountContext(() => new Date(Date.now() + 7 * 86_400_000 + 1000));
    await expect(verifyEmail({ ctx: late, input: { token } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
