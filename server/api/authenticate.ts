import { countInWindow } from "../auth/rate-limit";
import type { Db } from "../db/client";
import { AppError } from "../errors";
import { findToken } from "../tokens/find-token";
import type { LivingToken } from "../tokens/types";
import { RATE_WINDOW_MS, REFUSED_LIMIT } from "./constants";

const BEARER = /^Bearer +(plb_[\w-]{43})$/i;

interface Caller {
  db: Db;
  now(): Date;
  ip: string;
}

/**
 * Whom the Authorization header speaks for. Throws UNAUTHENTICATED, the same for a missing, unknown, expired and revoked
 * token, and RATE_LIMITED for an address that keeps coming without one. Cookies count for nothing here.
 */
export async function authenticate(caller: Caller, headers: Headers): Promise<LivingToken> {
  const secret = BEARER.exec(headers.get("authorization") ?? "")?.[1];
  const token = secret ? await findToken({ db: caller.db, now: caller.now(), token: secret }) : null;
  if (token) return token;
  const refusals = await countInWindow(caller, `api-refused:${caller.ip}`, RATE_WINDOW_MS);
  if (refusals > REFUSED_LIMIT) {
    throw new AppError(
      "RATE_LIMITED",
      "Too many requests without a working token. Wait a minute and check the token.",
      {
        retryAfterSeconds: RATE_WINDOW_MS / 1000,
      },
    );
  }
  throw new AppError(
    "UNAUTHENTICATED",
    "Send a token of your team as “Authorization: Bearer plb_…”. This request had none, or one that is unknown, expired or revoked. Admins make tokens in the settings.",
  );
}
