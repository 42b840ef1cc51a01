import { Inngest } from "inngest";
import { embeddedFetch } from "@/server/embedded/inngest/embedded-fetch";
import { EMBEDDED_ORIGIN } from "@/server/embedded/inngest/names";
import { deriveSigningKey } from "@/server/embedded/inngest/signing";
import { env } from "@/server/env";
import { logger } from "@/server/log";

export const APP_ID = "plumbline";

/** Any of the standard variables means that an Inngest server is there and does the work. */
export function usesInngestServer(): boolean {
  const { INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();
  return Boolean(INNGEST_DEV || INNGEST_BASE_URL || INNGEST_EVENT_KEY || INNGEST_SIGNING_KEY);
}

/** What the embedded client and executor must agree on; undefined until the start-up has set the variables. */
export function embeddedSettings(): { databaseUrl: string; signingKey: string } | undefined {
  const { DATABASE_URL, APP_SECRET } = env();
  if (!DATABASE_URL || !APP_SECRET) return undefined;
  return { databaseUrl: DATABASE_URL, signingKey: deriveSigningKey(APP_SECRET) };
}

let connected: { databaseUrl: string; fetch: typeof fetch } | undefined;

/** Looks at the settings when something is sent, not when the module is imported: a build has no database at all. */
const lateFetch: typeof fetch = async (input, init) => {
  const settings = embeddedSettings();
  if (!settings) {
    const error = "DATABASE_URL and APP_SECRET must be set before jobs can be sent. `npm start` sets both.";
    return Response.json({ error, status: 503 }, { status: 503 });
  }
  if (connected?.databaseUrl !== settings.databaseUrl) {
    connected = { databaseUrl: settings.databaseUrl, fetch: embeddedFetch(settings) };
  }
  return connected.fetch(input, init);
};

/**
 * The client for the place that runs our functions: an Inngest server when one is configured, else the embedded
 * executor. Functions and senders are the same for both.
 */
export function createInngestClient(): Inngest {
  const log = logger("inngest");
  if (usesInngestServer()) return new Inngest({ id: APP_ID, logger: log });
  const { APP_SECRET } = env();
  return new Inngest({
    id: APP_ID,
    logger: log,
    isDev: false,
    baseUrl: `${EMBEDDED_ORIGIN}/`,
    eventKey: "embedded",
    ...(APP_SECRET ? { signingKey: deriveSigningKey(APP_SECRET) } : {}),
    fetch: lateFetch,
  });
}

/** The client of this process, for functions and senders. */
export const inngest = createInngestClient();
