import type { Db } from "@/server/db/client";
import type { ROLES } from "./constants";

export type Role = (typeof ROLES)[number];

/** What verbs get before anyone is signed in. */
export interface AccountContext {
  db: Db;
  now(): Date;
  /** Address of the caller as the web server saw it; only used as a key for rate limits. */
  ip: string;
}

/** What verbs about one's own account get. */
export interface UserContext extends AccountContext {
  userId: string;
  sessionId: string;
}

export interface AccountVerb<Input> {
  ctx: AccountContext;
  input: Input;
}

export interface UserVerb<Input> {
  ctx: UserContext;
  input: Input;
}

/** A session that was just checked against its row. */
export interface CurrentSession {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  isEmailVerified: boolean;
  /** The team this browser last chose; membership is proven by the gate, not here. */
  chosenTeamId: string | null;
}

/** What a person needs to set an authenticator app up. */
export interface SecondFactorSetup {
  /** Base32, to type in by hand. */
  secret: string;
  /** Goes back with the first code; readable by the server only. */
  ticket: string;
  /** The picture to scan: one SVG path in a square of `size` units. */
  qr: { size: number; path: string };
}

export interface SessionListItem {
  sessionId: string;
  isCurrent: boolean;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
}
