import { type SentinelState, sentinelStateSchema } from "./types";

/** What was stored; of an older form that cannot be read, nothing is known and the next look starts afresh. */
export function readState(stored: unknown): SentinelState {
  const parsed = sentinelStateSchema.safeParse(stored);
  return parsed.success ? parsed.data : sentinelStateSchema.parse({});
}
