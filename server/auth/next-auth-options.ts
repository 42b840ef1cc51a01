import type { Account, AuthOptions, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { Provider } from "next-auth/providers/index";
import { systemClock } from "@/server/clock";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { AppError, publicMessage } from "@/server/errors";
import { logger } from "@/server/log";
import { checkCredentials } from "./check-credentials";
import { checkSignInLink } from "./check-sign-in-link";
import { clientIp } from "./client-ip";
import { SESSION_COOKIE_SECONDS } from "./constants";
import { createSession } from "./create-session";
import { endSession } from "./end-session";
import { unwrapDefault } from "./interop";
import { oauthProviders, vouchedEmail } from "./oauth-providers";
import { mailedTokenSchema, signInSchema } from "./schemas";
import { isSecureApp, readSessionId, sessionSecret } from "./session-cookie";
import { signInWithProvider } from "./sign-in-with-provider";
import type { AccountContext } from "./types";

const makeCredentials = unwrapDefault(Credentials);

/** next-auth for one request. Its cookie carries a session id and nothing else; the Session row is the truth. */
export function authOptions(headers: Headers): AuthOptions {
  // next-auth reads its own address from the environment only.
  process.env.NEXTAUTH_URL = env().appUrl;
  const ctx: AccountContext = { db: db(), now: systemClock.now, ip: clientIp(headers) };

  return {
    secret: sessionSecret(),
    useSecureCookies: isSecureApp(),
    session: { strategy: "jwt", maxAge: SESSION_COOKIE_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [...ownProviders(ctx), ...oauthProviders()],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== "oauth") return true;
        try {
          await resolveUser(ctx, user, account, profile);
          return true;
        } catch (error) {
          if (error instanceof AppError) return "/sign-in?error=NoVerifiedAddress";
          logger("auth").error({ err: error }, "Sign-in with a provider crashed");
          return "/sign-in?error=Failed";
        }
      },
      async jwt({ token, user, account, profile }) {
        if (!account) return token;
        const { userId } = await resolveUser(ctx, user, account, profile);
        const previousId = await readSessionId(headers.get("cookie"));
        if (previousId) await endSession({ db: ctx.db, now: ctx.now(), sessionId: previousId });
        const userAgent = headers.get("user-agent") ?? "";
        return { sessionId: await createSession({ db: ctx.db, now: ctx.now(), userId, userAgent }) };
      },
      // Pages read the session through `getSession`; next-auth's own endpoint has nothing to add.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const sessionId = token?.sessionId;
        if (typeof sessionId === "string") await endSession({ db: ctx.db, now: ctx.now(), sessionId });
      },
    },
    logger: {
      error: (code, metadata) => logger("auth").error({ code, metadata }, "Sign-in failed"),
      warn: (code) => logger("auth").debug({ code }, "next-auth warning"),
      debug: () => {},
    },
  };
}

function ownProviders(ctx: AccountContext): Provider[] {
  return [
    makeCredentials({
      credentials: { email: {}, password: {} },
      authorize: (typed) => authorize(async () => checkCredentials({ ctx, input: signInSchema.parse(typed) })),
    }),
    makeCredentials({
      id: "link",
      credentials: { token: {} },
      authorize: (typed) => authorize(async () => checkSignInLink({ ctx, input: mailedTokenSchema.parse(typed) })),
    }),
  ];
}

/** next-auth passes the message of a thrown error to the browser, so only sentences meant for it may leave. */
async function authorize(check: () => Promise<{ userId: string }>): Promise<User> {
  try {
    const { userId } = await check();
    return { id: userId };
  } catch (error) {
    throw new Error(toSentence(error));
  }
}

function toSentence(error: unknown): string {
  if (!(error instanceof AppError)) logger("auth").error({ err: error }, "Sign-in crashed");
  return publicMessage(error);
}

async function resolveUser(ctx: AccountContext, user: User, account: Account, profile: unknown) {
  if (account.type !== "oauth") return { userId: user.id };
  return signInWithProvider({
    ctx,
    input: {
      provider: account.provider,
      providerAccountId: account.providerAccountId,
      verifiedEmail: vouchedEmail(account.provider, profile),
      name: user.name ?? "",
    },
  });
}
