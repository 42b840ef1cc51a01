import { failed, PASSED, textSeen } from "../page/outcomes";
import type { Outcome } from "../types";

/** One outcome for a text that scripts may add, remove or change; "" is a missing one. */
export function textChanged(name: string, raw: string, rendered: string): Outcome {
  if (raw === rendered) return PASSED;
  const evidence = [
    textSeen(raw === "" ? "none" : raw, "In the HTML"),
    textSeen(rendered === "" ? "none" : rendered, "After rendering"),
  ];
  if (raw === "") return failed(`The ${name} appears only after scripts have run.`, evidence);
  if (rendered === "") return failed(`Scripts remove the ${name}.`, evidence);
  return failed(`Scripts change the ${name}.`, evidence);
}
