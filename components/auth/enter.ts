import { signIn } from "next-auth/react";

type Credentials = { email: string; password: string } | { token: string };

/** Signs this browser in; returns the sentence to show when it could not, and null when it could. */
export async function enter(credentials: Credentials): Promise<string | null> {
  const provider = "token" in credentials ? "link" : "credentials";
  const result = await signIn(provider, { ...credentials, redirect: false }).catch(() => undefined);
  if (!result) return "The server could not be reached. Check your connection and try again.";
  return result.error ?? null;
}

/** A full load on purpose: nothing cached for the person before may be shown to this one. */
export function goTo(path: string): void {
  window.location.assign(path);
}
