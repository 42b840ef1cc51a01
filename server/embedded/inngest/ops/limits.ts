import type { Op, SerializedError } from "../types";

/** The limits of a real Inngest server, so that a function which works here works there. */
export const MAX_STEP_COUNT = 1_000;
export const MAX_STEP_OUTPUT_BYTES = 4 * 1024 * 1024;

const STEP_CALLS: Record<string, string> = {
  WaitForSignal: "step.waitForSignal",
  AIGateway: "step.ai.infer",
  Gateway: "step.fetch",
  DeferAdd: "defer",
  DeferAbort: "defer",
};

export function unsupportedOp(op: Op): SerializedError {
  const call = STEP_CALLS[op.op] ?? op.op;
  return {
    name: "UnsupportedStepError",
    message: `${call} is not supported by the embedded executor. Use step.run instead, or connect an Inngest server by setting INNGEST_BASE_URL.`,
  };
}
