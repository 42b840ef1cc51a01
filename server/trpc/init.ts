import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { can, REFUSALS } from "@/server/auth/abilities";
import { findMembership } from "@/server/auth/find-membership";
import { spendRateLimit } from "@/server/auth/rate-limit";
import type { Actor } from "@/server/context";
import { AppError } from "@/server/errors";
import { logger } from "@/server/log";
import { findShare } from "@/server/shares/find-share";
import { shareTokenSchema } from "@/server/shares/schemas";
import { isGuarded } from "@/server/shares/share-sections";
import type { TrpcContext } from "./context";
import { publicErrorData, toPublicError } from "./errors";

export { createContext, type TrpcContext } from "./context";

const SSE_PING_MS = 15_000;
/** A little over the streams' own cap of 90 s, so that they end themselves and the client resumes. */
const SSE_MAX_DURATION_MS = 100_000;

const t = initTRPC.context<TrpcContext>().create({
  transformer: superjson,
  sse: {
    ping: { enabled: true, intervalMs: SSE_PING_MS },
    maxDurationMs: SSE_MAX_DURATION_MS,
    client: { reconnectAfterInactivityMs: SSE_PING_MS * 3 },
  },
  errorFormatter({ shape, error }) {
    // Streams and unreadable requests fail outside the middleware, so the mask is applied here as well.
    const publicError = toPublicError(error);
    const { stack: _stack, ...data } = shape.data;
    return { ...shape, message: publicError.message, data: { ...data, ...publicErrorData(publicError) } };
  },
});

export const { router, createCallerFactory } = t;

/** The one place where errors leave the server: known ones with their sentence, others masked and logged. */
const masked = t.middleware(async ({ next, path, type }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toPublicError(result.error);
  if (error.code === "INTERNAL_SERVER_ERROR") {
    logger("trpc").error({ err: result.error.cause ?? result.error, path, type }, "Procedure failed");
  }
  throw error;
});

/** Open to everyone. The context has no person and no team. */
export const publicProcedure = t.procedure.use(masked);

/** A signed-in person, checked against the session row. */
export const signedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const session = await ctx.loadSession();
  if (!session) throw new AppError("UNAUTHENTICATED", "You are signed out. Sign in and try again.");
  return next({ ctx: { ...ctx, session, userId: session.userId, sessionId: session.sessionId } });
});

/** Someone who has shown the first factor and owes the second. Opens that step and nothing else. */
export const halfSignedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const half = await ctx.loadHalfSession();
  if (!half) throw new AppError("UNAUTHENTICATED", "This sign-in took too long or has ended. Sign in once more.");
  return next({ ctx: { ...ctx, half } });
});

/** A member working in a team. The context is a TeamContext and goes to verbs as it is. */
export const teamProcedure = signedInProcedure.use(async ({ ctx, next }) => {
  const { userId, session } = ctx;
  const membership = await findMembership({ db: ctx.db, userId, chosenTeamId: session.chosenTeamId });
  if (!membership) throw new AppError("FORBIDDEN", "You are in no team. Create one, or ask to be invited.");
  const actor: Actor = { kind: "user", userId };
  return next({ ctx: { ...ctx, teamId: membership.teamId, role: membership.role, actor } });
});

/** A team procedure for those who may do at least this. */
function abilityProcedure(ability: keyof typeof REFUSALS) {
  return teamProcedure.use(async ({ ctx, next }) => {
    if (!can(ctx.role, ability)) throw new AppError("FORBIDDEN", REFUSALS[ability]);
    return next({ ctx });
  });
}

/** Editors, admins and owners: whoever may change things. Every mutation of a team's data is at least this. */
export const editorProcedure = abilityProcedure("edit");

/** Admins and owners: people, brand, keys. */
export const adminProcedure = abilityProcedure("manage");

/** Owners of the team. */
export const ownerProcedure = abilityProcedure("own");

/** Anyone holding a living share link. The context names the one audit that it opens. */
export const shareProcedure = publicProcedure.input(shareTokenSchema).use(async ({ ctx, input, next }) => {
  await spendRateLimit(ctx, "share-ip", ctx.ip);
  const share = await findShare({ db: ctx.db, now: ctx.now(), token: input.token });
  // Passwords and mailed links are asked for on the page only.
  if (!share || isGuarded(share))
    throw new AppError("NOT_FOUND", "This link does not work. It may have expired or been revoked.");
  return next({ ctx: { ...ctx, share } });
});
