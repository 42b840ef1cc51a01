import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import type { Provider } from "next-auth/providers/index";
import { env } from "@/server/env";
import { unwrapDefault } from "./interop";
import { signInWays } from "./providers";

const makeGitHub = unwrapDefault(GitHub);
const makeGoogle = unwrapDefault(Google);

interface GitHubEmail {
  email: string;
  primary: boolean;
  verified: boolean;
}

/** Providers whose keys are set. Both are asked for an address they have verified; no other one is used. */
export function oauthProviders(): Provider[] {
  const ways = signInWays();
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = env();
  const providers: Provider[] = [];
  if (ways.google) {
    providers.push(makeGoogle({ clientId: GOOGLE_CLIENT_ID ?? "", clientSecret: GOOGLE_CLIENT_SECRET ?? "" }));
  }
  if (ways.github) {
    providers.push(
      makeGitHub({
        clientId: GITHUB_CLIENT_ID ?? "",
        clientSecret: GITHUB_CLIENT_SECRET ?? "",
        userinfo: {
          url: "https://api.github.com/user",
          async request({ client, tokens }) {
            const profile = await client.userinfo(tokens.access_token ?? "");
            return { ...profile, email: await verifiedGitHubEmail(tokens.access_token ?? "") };
          },
        },
      }),
    );
  }
  return providers;
}

/** The address on a GitHub profile may be unverified; only this list says which are. */
async function verifiedGitHubEmail(accessToken: string): Promise<string | undefined> {
  const response = await fetch("https://api.github.com/user/emails", {
    headers: { authorization: `Bearer ${accessToken}`, accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) return undefined;
  const emails = ((await response.json()) as GitHubEmail[]).filter((entry) => entry.verified);
  return (emails.find((entry) => entry.primary) ?? emails[0])?.email;
}

/** What the provider vouches for in the profile that next-auth hands to its callbacks. */
export function vouchedEmail(provider: string, profile: unknown): string | null {
  const claims = (profile ?? {}) as { email?: unknown; email_verified?: unknown };
  if (typeof claims.email !== "string" || !claims.email) return null;
  // GitHub's address was already taken from its list of verified ones.
  if (provider === "github") return claims.email;
  return claims.email_verified === true ? claims.email : null;
}
