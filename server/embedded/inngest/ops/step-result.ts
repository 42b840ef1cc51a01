import type { StepResult } from "../steps";
import type { Op, SerializedError } from "../types";
import { MAX_STEP_OUTPUT_BYTES } from "./limits";

export function toStepError(op: Op): SerializedError {
  const { name, message, stack, cause } = op.error ?? { name: "Error", message: "The step failed." };
  return {
    name: name || "Error",
    message: message ?? "",
    ...(stack ? { stack } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** Result of a `StepRun`, or the error that stands for an output that is too large to keep. */
export function toStepResult(op: Op): StepResult {
  const bytes = Buffer.byteLength(JSON.stringify(op.data ?? null));
  if (bytes <= MAX_STEP_OUTPUT_BYTES) return { data: op.data ?? null };
  const name = op.displayName ?? op.id;
  const message = `The step "${name}" returned ${bytes} bytes; at most ${MAX_STEP_OUTPUT_BYTES} are kept. Return ids and counts, and store the rest.`;
  return { error: { name: "StepOutputTooLargeError", message } };
}
