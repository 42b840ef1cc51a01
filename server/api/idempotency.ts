import { randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { HOUR_MS } from "../auth/constants";
import { isUniqueViolation } from "../auth/is-unique-violation";
import type { TeamContext } from "../context";
import { decryptSecret, encryptSecret } from "../crypto/encrypt-secret";
import { keyedHash } from "../crypto/keyed-hash";
import { AppError } from "../errors";
import { IDEMPOTENCY_CLAIM_MS, IDEMPOTENCY_HOURS, IDEMPOTENCY_RETRY_SECONDS } from "./constants";
import type { JsonAnswer } from "./define-route";

export interface RepeatableRequest {
  key: string;
  /** Method and address. */
  target: string;
  body: unknown;
}

/** Throws BAD_INPUT for a key that is no key; null without one. */
export function readIdempotencyKey(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key === null) return null;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new AppError("BAD_INPUT", "An Idempotency-Key has 1 to 200 visible ASCII characters, for example a UUID.", {
    field: "Idempotency-Key",
  });
}

/**
 * Answers a request once: its repetitions get the first answer again for a day. Throws CONFLICT when the key belongs to
 * another request, or when the first one is still being answered. Refusals are not kept, so what was refused can be
 * tried again. `answer` gets a UUID that is the same for each try, because a first try may die after its work.
 */
export async function answerOnce(
  ctx: TeamContext,
  request: RepeatableRequest,
  answer: (repeatId: string) => Promise<JsonAnswer>,
): Promise<{ answer: JsonAnswer; isRepeated: boolean }> {
  const claimed = await claim(ctx, request);
  if (claimed.answer) return { answer: claimed.answer, isRepeated: true };
  const open = { teamId: ctx.teamId, key: request.key, status: null };
  try {
    const made = await answer(claimed.repeatId);
    // Answers may hold what is told once only, such as the address of a share.
    const response = encryptSecret(JSON.stringify(made), purposeOf(ctx, request.key)).toString("base64");
    await ctx.db.idempotencyKey.updateMany({ where: open, data: { status: made.status, response } });
    return { answer: made, isRepeated: false };
  } catch (error) {
    // What failed in an unexpected way may have done its work: the next try goes on as the same request.
    if (error instanceof AppError) await ctx.db.idempotencyKey.deleteMany({ where: open });
    else await ctx.db.idempotencyKey.updateMany({ where: open, data: { createdAt: abandonedAt(ctx) } });
    throw error;
  }
}

type Claim = { answer: JsonAnswer } | { answer: null; repeatId: string };

/** The answer that was given, or the right to give it. */
async function claim(ctx: TeamContext, { key, target, body }: RepeatableRequest): Promise<Claim> {
  const { db, teamId } = ctx;
  const now = ctx.now();
  // Keyed, because a body may hold a password that is easy to guess.
  const fingerprint = keyedHash(`${target}\n${canonicalize(body)}`, "idempotency");
  await db.idempotencyKey.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - IDEMPOTENCY_HOURS * HOUR_MS) } },
  });
  const repeatId = randomUUID();
  try {
    await db.idempotencyKey.create({ data: { teamId, key, fingerprint, response: repeatId, createdAt: now } });
    return { answer: null, repeatId };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  const first = await db.idempotencyKey.findUnique({ where: { teamId_key: { teamId, key } } });
  if (first && first.fingerprint !== fingerprint) {
    const sentence = "This Idempotency-Key belongs to another request. Use a new key for a new request.";
    throw new AppError("CONFLICT", sentence, { field: "Idempotency-Key" });
  }
  if (first && first.status !== null) {
    return { answer: JSON.parse(decryptSecret(Buffer.from(String(first.response), "base64"), purposeOf(ctx, key))) };
  }
  // Whoever moves the time on takes the place of a request that died with its server.
  if (first && first.createdAt <= abandonedAt(ctx)) {
    const { count } = await db.idempotencyKey.updateMany({
      where: { teamId, key, status: null, createdAt: first.createdAt },
      data: { createdAt: now },
    });
    if (count === 1) return { answer: null, repeatId: String(first.response) };
  }
  throw new AppError("CONFLICT", "The first request with this Idempotency-Key is still being answered. Try again.", {
    retryAfterSeconds: IDEMPOTENCY_RETRY_SECONDS,
  });
}

/** An open request from before this moment has died. */
function abandonedAt(ctx: TeamContext): Date {
  return new Date(ctx.now().getTime() - IDEMPOTENCY_CLAIM_MS);
}

function purposeOf({ teamId }: TeamContext, key: string): string {
  return `idempotency:${teamId}:${key}`;
}
