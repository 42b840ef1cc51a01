/** Whether a change can be meant. An error, no answer and a certificate that ends are faults whoever wants them. */
export function isAcceptable(kind: string, after: string | null): boolean {
  if (kind === "certificate") return false;
  if (kind !== "status" && !after?.startsWith("no answer")) return kind !== "robots" || !/^5\d\d$/.test(after ?? "");
  return kind === "status" && /^3\d\d |^redirect/.test(after ?? "");
}
