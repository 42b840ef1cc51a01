import { beforeEach, describe, expect, it } from "vitest";
import { findHalfSession } from "@/server/auth/find-half-session";
import { findSession } from "@/server/auth/find-session";
import { authOptions } from "@/server/auth/next-auth-options";
import { vouchedEmail } from "@/server/auth/oauth-providers";
import { signInWays } from "@/server/auth/providers";
import { db } from "@/server/db/client";
import { resetEnv } from "@/server/env";
import { createTestTeam } from "@/tests/helpers/team";
import { newAddress } from "./contexts";
import { withDatabase } from "./database";

const KEYS = ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET", "GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "SMTP_URL"];

withDatabase({ LOG_LEVEL: "silent" });

beforeEach(() => {
  for (const key of KEYS) delete process.env[key];
  resetEnv();
});

function configure(settings: Record<string, string>) {
  Object.assign(process.env, settings);
  resetEnv();
}

const ids = () => authOptions(new Headers()).providers.map((provider) => provider.options?.id ?? provider.id);

describe("ways to sign in", () => {
  it("are the password and mailed links; others need their keys, both of them", () => {
    expect(ids()).toEqual(["credentials", "link"]);
    configure({ GITHUB_CLIENT_ID: "id" });
    expect(ids()).toEqual(["credentials", "link"]);
    configure({ GITHUB_CLIENT_SECRET: "secret", GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret" });
    expect(ids()).toEqual(["credentials", "link", "google", "github"]);
    expect(signInWays()).toEqual({ github: true, google: true, emailLink: false });
    configure({ SMTP_URL: "smtp://localhost:2525" });
    expect(signInWays().emailLink).toBe(true);
  });

  it("ask the provider for a state or a proof, so that nobody is signed in by a foreign link", () => {
    configure({ GITHUB_CLIENT_ID: "id", GITHUB_CLIENT_SECRET: "s", GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "s" });
    for (const provider of authOptions(new Headers()).providers.slice(2)) {
      // next-auth's default for OAuth is the state.
      const checks = (provider as { checks?: string[] }).checks ?? ["state"];
      expect(checks).toContain("state");
    }
  });
});

describe("vouchedEmail", () => {
  it("takes Google's address only when Google has verified it", () => {
    expect(vouchedEmail("google", { email: "a@example.test", email_verified: true })).toBe("a@example.test");
    expect(vouchedEmail("google", { email: "a@example.test", email_verified: false })).toBeNull();
    expect(vouchedEmail("google", { email: "a@example.test" })).toBeNull();
    expect(vouchedEmail("github", {})).toBeNull();
  });
});

describe("coming back from a provider", () => {
  const account = (providerAccountId: string) => ({ type: "oauth" as const, provider: "google", providerAccountId });
  const callbacks = () => authOptions(new Headers({ "user-agent": "Test browser" })).callbacks;
  // next-auth's types ask for much that these callbacks never read.
  type SignIn = Parameters<NonNullable<NonNullable<ReturnType<typeof callbacks>>["signIn"]>>[0];
  type Jwt = Parameters<NonNullable<NonNullable<ReturnType<typeof callbacks>>["jwt"]>>[0];

  async function comeBack(email: string, isVerified: boolean) {
    const parts = {
      user: { id: "theirs", name: "Ada" },
      account: account(email),
      profile: { email, email_verified: isVerified },
    };
    const allowed = await callbacks()?.signIn?.(parts as unknown as SignIn);
    if (allowed !== true) return { allowed, sessionId: "" };
    const token = await callbacks()?.jwt?.({ token: {}, ...parts } as unknown as Jwt);
    return { allowed, sessionId: String(token?.sessionId) };
  }

  it("signs in with a verified address and goes back to the form with any other", async () => {
    const email = newAddress();
    expect(await comeBack(email, false)).toMatchObject({ allowed: "/sign-in?error=NoVerifiedAddress" });
    expect(await db().user.count({ where: { email } })).toBe(0);
    const { sessionId } = await comeBack(email, true);
    expect(await findSession({ db: db(), now: new Date(), sessionId })).toMatchObject({ email });
  });

  it("owes the second step where the account uses it", async () => {
    const { userId, email } = await createTestTeam();
    await db().user.update({ where: { id: userId }, data: { totpEnabledAt: new Date() } });
    const { sessionId } = await comeBack(email, true);
    expect(await findSession({ db: db(), now: new Date(), sessionId })).toBeNull();
    expect(await findHalfSession({ db: db(), now: new Date(), sessionId })).toMatchObject({ userId });
  });
});
