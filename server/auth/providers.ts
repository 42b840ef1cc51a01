import { env } from "@/server/env";

export interface SignInWays {
  github: boolean;
  google: boolean;
  emailLink: boolean;
}

/** Which ways to sign in, beside the password, this installation is set up for. */
export function signInWays(): SignInWays {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, SMTP_URL } = env();
  return {
    github: Boolean(GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET),
    google: Boolean(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET),
    emailLink: Boolean(SMTP_URL),
  };
}
