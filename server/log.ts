import pino from "pino";
import { env } from "./env";

/** Paths that may hold secrets; their values never reach a log line. */
const REDACTED = [
  "password",
  "token",
  "authorization",
  "cookie",
  "apiKey",
  "*.password",
  "*.token",
  "*.authorization",
  "*.cookie",
  "*.apiKey",
];

let root: pino.Logger | undefined;

/** One structured logger a process; `part` names who speaks ("web", "worker", "executor" …). */
export function logger(part: string): pino.Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    redact: { paths: REDACTED, censor: "[redacted]" },
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return root.child({ part });
}
