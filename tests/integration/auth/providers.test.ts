import { describe, expect, it } from "vitest";
import { findSession } from "@/server/auth/find-session";
import { signInWithProvider } from "@/server/auth/sign-in-with-provider";
import { db } from "@/server/db/client";
import { accountContext, newAddress, userContext } from "./contexts";
import { withDatabase } from "./database";

withDatabase();

function signIn(providerAccountId: string, verifiedEmail: string | null) {
  return signInWithProvider({
    ctx: accountContext(),
    input: { provider: "github", providerAccountId, verifiedEmail, name: "Ada" },
  });
}

describe("signInWithProvider", () => {
  it("creates a person with a team at the first visit and finds them at the next, whatever their address is then", async () => {
    const id = newAddress();
    const first = await signIn(id, newAddress());
    expect(await signIn(id, null)).toEqual(first);
    expect(await db().membership.count({ where: { userId: first.userId, role: "owner" } })).toBe(1);
  });

  it("links to the account with the same verified address", async () => {
    const email = newAddress();
    const user = await db().user.create({
      data: { email, name: "Ada", passwordHash: "kept", emailVerifiedAt: new Date() },
    });
    expect(await signIn(newAddress(), email.toUpperCase())).toEqual({ userId: user.id });
    expect((await db().user.findUnique({ where: { email } }))?.passwordHash).toBe("kept");
  });

  it("takes an unverified account from whoever registered it first", async () => {
    const email = newAddress();
    const user = await db().user.create({ data: { email, name: "Squatter", passwordHash: "theirs" } });
    const squatter = await userContext(user.id);
    await signIn(newAddress(), email);
    expect((await db().user.findUnique({ where: { email } }))?.passwordHash).toBeNull();
    expect(await findSession({ db: db(), now: new Date(), sessionId: squatter.sessionId })).toBeNull();
  });

  it("refuses a new identity without a verified address", async () => {
    await expect(signIn(newAddress(), null)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("makes one person out of two first visits at once", async () => {
    const [id, email] = [newAddress(), newAddress()];
    const both = await Promise.all([signIn(id, email), signIn(id, email)]);
    expect(both[0]).toEqual(both[1]);
  });
});
