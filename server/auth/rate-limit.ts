import { createHash } from "node:crypto";
import type { Db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./constants";

interface Limit {
  max: number;
  windowMs: number;
}

/** Generous to people, tight for scripts. Address limits hold when an attacker has many IP addresses, and the reverse. */
export const LIMITS = {
  "sign-in-address": { max: 10, windowMs: 15 * MINUTE_MS },
  "sign-in-ip": { max: 60, windowMs: 15 * MINUTE_MS },
  "sign-up-ip": { max: 20, windowMs: HOUR_MS },
  "mail-address": { max: 5, windowMs: HOUR_MS },
  "mail-ip": { max: 30, windowMs: HOUR_MS },
  "token-ip": { max: 60, windowMs: 15 * MINUTE_MS },
  "password-user": { max: 10, windowMs: 15 * MINUTE_MS },
  // 3 of a million codes work at a time: 50 tries a day find one in some 18 years.
  "second-factor-user": { max: 6, windowMs: 15 * MINUTE_MS },
  "second-factor-day": { max: 50, windowMs: DAY_MS },
  "team-user": { max: 10, windowMs: HOUR_MS },
  "invite-team": { max: 50, windowMs: HOUR_MS },
  "recheck-team": { max: 60, windowMs: HOUR_MS },
  "proof-site": { max: 10, windowMs: 15 * MINUTE_MS },
  "proof-team": { max: 60, windowMs: HOUR_MS },
  "question-team": { max: 60, windowMs: HOUR_MS },
  "export-team": { max: 240, windowMs: HOUR_MS },
  "export-user": { max: 10, windowMs: HOUR_MS },
  "bundle-team": { max: 30, windowMs: HOUR_MS },
  "deploy-ip": { max: 60, windowMs: 15 * MINUTE_MS },
  "deploy-hook": { max: 20, windowMs: HOUR_MS },
  "webhook-team": { max: 120, windowMs: HOUR_MS },
  "share-ip": { max: 300, windowMs: 15 * MINUTE_MS },
  "share-password-ip": { max: 10, windowMs: 15 * MINUTE_MS },
  "share-password": { max: 100, windowMs: 15 * MINUTE_MS },
  "share-mail": { max: 60, windowMs: HOUR_MS },
  "share-comment-ip": { max: 10, windowMs: 15 * MINUTE_MS },
  "share-comment": { max: 100, windowMs: HOUR_MS },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

interface Counter {
  db: Db;
  now(): Date;
}

/** Counts one use and throws RATE_LIMITED when the window is full. Subjects are stored hashed. */
export async function spendRateLimit(ctx: Counter, name: LimitName, subject: string): Promise<void> {
  const { max, windowMs } = LIMITS[name];
  const count = await countInWindow(ctx, rateLimitKey(name, subject), windowMs);
  if (count <= max) return;
  const retryAfterSeconds = Math.ceil((windowMs - (ctx.now().getTime() % windowMs)) / 1000);
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw new AppError(
    "RATE_LIMITED",
    `Too many attempts. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`,
    { retryAfterSeconds },
  );
}

/** For a success that shows the earlier attempts were honest. */
export async function clearRateLimit(ctx: Counter, name: LimitName, subject: string): Promise<void> {
  await ctx.db.rateLimit.deleteMany({ where: { key: rateLimitKey(name, subject) } });
}

/** Adds one to a fixed window and returns its count; one statement, so parallel callers never share a number. */
export async function countInWindow(ctx: Counter, key: string, windowMs: number): Promise<number> {
  const nowMs = ctx.now().getTime();
  const windowAt = new Date(nowMs - (nowMs % windowMs));
  const row = await ctx.db.rateLimit.upsert({
    where: { key_windowAt: { key, windowAt } },
    create: { key, windowAt, count: 1 },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return row.count;
}

function rateLimitKey(name: LimitName, subject: string): string {
  return `${name}:${createHash("sha256").update(subject).digest("base64url")}`;
}
