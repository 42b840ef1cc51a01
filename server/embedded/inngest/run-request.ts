import { type ApplyContext, applyLostWorkers, applyOutcome, MAX_CRASHES } from "./apply-outcome";
import { buildRequest, type CallOutcome, callFunction, type Handler } from "./call-function";
import { type Claim, claimItem } from "./claim-item";
import type { ExecutorLog } from "./types";

export interface RequestContext extends ApplyContext {
  handler: Handler;
  signingKey: string;
  log: ExecutorLog;
  isStopped(): boolean;
}

const APPLY_TRIES = 15;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 5_000;

/** A result that cost minutes must not be lost to a database that is away for a moment. */
async function applyPatiently(context: RequestContext, claim: Claim, outcome: CallOutcome): Promise<boolean> {
  for (let tryCount = 1; ; tryCount += 1) {
    try {
      return await applyOutcome(context, claim, outcome);
    } catch (error) {
      if (tryCount >= APPLY_TRIES || context.isStopped()) throw error;
      context.log.warn({ err: error, runId: claim.run.id, tryCount }, "A result could not be stored yet");
      const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (tryCount - 1), MAX_DELAY_MS);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

async function call(context: RequestContext, claim: Claim): Promise<CallOutcome> {
  const functionId = claim.run.function_id;
  const config = context.config(functionId);
  if (config) {
    // Signatures are checked against the real time, whatever clock drives the schedule.
    return callFunction(context.handler, buildRequest(claim, config, context.signingKey, new Date()), context.now);
  }
  const error = { name: "FunctionNotFoundError", message: `The function "${functionId}" does not exist any more.` };
  return { kind: "threw", error, isFinal: true, retryAfterMs: undefined };
}

/** Takes an item, calls its function and stores what came of it. Does nothing when the item is not to be had. */
export async function runRequest(context: RequestContext, itemId: string, runId: string): Promise<void> {
  return context.inFlight.track(itemId, async () => {
    const claim = await claimItem(context, itemId, runId);
    if (!claim) return;
    if (claim.item.crash_count >= MAX_CRASHES) return applyLostWorkers(context, claim);

    const startedMs = Date.now();
    const outcome = await call(context, claim);
    const isUsed = await applyPatiently(context, claim, outcome);
    const fields = {
      runId,
      functionId: claim.run.function_id,
      kind: claim.item.kind,
      attempt: claim.item.attempt,
      outcome: outcome.kind,
      durationMs: Date.now() - startedMs,
    };
    if (!isUsed) context.log.info(fields, "Dropped the answer of a request that no longer owns its work");
    else if (outcome.kind === "threw") context.log.warn({ ...fields, err: outcome.error }, "A function failed");
    else context.log.debug(fields, "Ran a function request");
  });
}
