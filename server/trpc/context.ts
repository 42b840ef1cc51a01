import { clientIp } from "@/server/auth/client-ip";
import { findHalfSession, type HalfSession } from "@/server/auth/find-half-session";
import { findSession } from "@/server/auth/find-session";
import { readSessionId } from "@/server/auth/session-cookie";
import type { CurrentSession } from "@/server/auth/types";
import { systemClock } from "@/server/clock";
import { type Db, db } from "@/server/db/client";

export interface TrpcContext {
  db: Db;
  now(): Date;
  ip: string;
  userAgent: string;
  /** Reads the session once a request, and only when a procedure asks. */
  loadSession(): Promise<CurrentSession | null>;
  /** A sign-in that still owes its second step; no gate but that step's takes it. */
  loadHalfSession(): Promise<HalfSession | null>;
}

/** The same for requests and for server components: all it needs is the request's headers. */
export async function createContext({ headers }: { headers: Headers }): Promise<TrpcContext> {
  let session: Promise<CurrentSession | null> | undefined;
  return {
    db: db(),
    now: systemClock.now,
    ip: clientIp(headers),
    userAgent: headers.get("user-agent") ?? "",
    loadSession: () => {
      session ??= loadSession(headers.get("cookie"));
      return session;
    },
    loadHalfSession: () => loadHalfSession(headers.get("cookie")),
  };
}

async function loadSession(cookieHeader: string | null): Promise<CurrentSession | null> {
  const sessionId = await readSessionId(cookieHeader);
  return sessionId ? findSession({ db: db(), now: systemClock.now(), sessionId }) : null;
}

async function loadHalfSession(cookieHeader: string | null): Promise<HalfSession | null> {
  const sessionId = await readSessionId(cookieHeader);
  return sessionId ? findHalfSession({ db: db(), now: systemClock.now(), sessionId }) : null;
}
