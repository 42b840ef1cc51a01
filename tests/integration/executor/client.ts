import { Inngest } from "inngest";
import { EMBEDDED_ORIGIN } from "@/server/embedded/inngest/names";
import { deriveSigningKey } from "@/server/embedded/inngest/signing";
import type { ExecutorLog } from "@/server/embedded/inngest/types";

const nothing = () => undefined;
export const silentLog: ExecutorLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };
export const signingKey = deriveSigningKey("executor tests");

/** The client of all these tests; a parent and a child process must agree on everything but `fetch`. */
export function createClientWith(
  fetch: typeof globalThis.fetch,
  options: { checkpointing?: boolean; key?: string } = {},
) {
  return new Inngest({
    id: "test",
    isDev: false,
    baseUrl: `${EMBEDDED_ORIGIN}/`,
    eventKey: "embedded",
    signingKey: options.key ?? signingKey,
    fetch,
    checkpointing: options.checkpointing ?? true,
    logger: silentLog,
  });
}
