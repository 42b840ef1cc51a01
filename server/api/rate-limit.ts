import { countInWindow } from "../auth/rate-limit";
import type { Db } from "../db/client";
import type { TokenScope } from "../tokens/constants";
import { RATE_LIMITS, RATE_WINDOW_MS } from "./constants";

export interface Standing {
  limit: number;
  remaining: number;
  resetSeconds: number;
  isOver: boolean;
}

interface Spend {
  db: Db;
  now(): Date;
  tokenId: string;
  scope: TokenScope;
}

/** Counts one request of a token in the current minute; reading and changing are counted apart. */
export async function spendApiLimit({ tokenId, scope, ...counter }: Spend): Promise<Standing> {
  const count = await countInWindow(counter, `api-${scope}:${tokenId}`, RATE_WINDOW_MS);
  const limit = RATE_LIMITS[scope];
  const elapsedMs = counter.now().getTime() % RATE_WINDOW_MS;
  return {
    limit,
    remaining: Math.max(0, limit - count),
    resetSeconds: Math.ceil((RATE_WINDOW_MS - elapsedMs) / 1000),
    isOver: count > limit,
  };
}

export function rateHeaders({ limit, remaining, resetSeconds }: Standing): Record<string, string> {
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
    "ratelimit-policy": `${limit};w=${RATE_WINDOW_MS / 1000}`,
  };
}
