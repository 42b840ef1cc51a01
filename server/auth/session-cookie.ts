import { decode, encode } from "next-auth/jwt";
import { env } from "@/server/env";
import { SESSION_COOKIE_SECONDS } from "./constants";

export function isSecureApp(): boolean {
  return env().appUrl.startsWith("https://");
}

/** The name next-auth gives its cookie; browsers accept the prefixed one over https only. */
export function sessionCookieName(): string {
  return `${isSecureApp() ? "__Secure-" : ""}next-auth.session-token`;
}

/** Throws when start-up has not set a secret: sessions signed with a guessable one are worse than none. */
export function sessionSecret(): string {
  const secret = env().APP_SECRET;
  if (!secret) throw new Error("APP_SECRET is not set. `npm start` creates one; other entry points must provide it.");
  return secret;
}

/** The session id inside an authentic cookie, else null. Says nothing about whether the session still lives. */
export async function readSessionId(cookieHeader: string | null): Promise<string | null> {
  const value = findCookie(cookieHeader ?? "", sessionCookieName());
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    return typeof token?.sessionId === "string" ? token.sessionId : null;
  } catch {
    // Forged, expired or signed with an older secret: all of them mean "not signed in".
    return null;
  }
}

/** A `Cookie` header that names this session, for tests and for callers inside the server. */
export async function sealSessionCookie(sessionId: string): Promise<string> {
  const value = await encode({ token: { sessionId }, secret: sessionSecret(), maxAge: SESSION_COOKIE_SECONDS });
  return `${sessionCookieName()}=${value}`;
}

function findCookie(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
