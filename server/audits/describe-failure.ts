const SENTENCE = /^[A-Z].*[.!?]$/s;

/**
 * The sentence a customer reads when a run failed for good. Our own `AppError`s already are sentences; the text of
 * anything else is for the log, not for the customer.
 */
export function describeFailure(error: { name?: string; message?: string } | undefined): string {
  if (error?.name === "AppError" && error.message && SENTENCE.test(error.message)) return error.message;
  return "The audit stopped because of a problem on our side, after several tries. What was found so far is kept. Run it again; if it stops again, tell us the audit's number.";
}
