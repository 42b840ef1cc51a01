export const RECHECK_SCOPES = ["finding", "page", "rule"] as const;
export type RecheckScope = (typeof RECHECK_SCOPES)[number];

export const RECHECK_STATUSES = ["queued", "running", "completed", "failed"] as const;
export type RecheckStatus = (typeof RECHECK_STATUSES)[number];

export const OUTCOMES = ["fixed", "still-there", "unverified"] as const;
export type RecheckOutcome = (typeof OUTCOMES)[number];

/** Pages that one re-check asks for at most. */
export const MAX_PAGES = 50;

/** Of these, pages opened in a browser, which costs seconds each. */
export const MAX_RENDERED_PAGES = 10;

/** A re-check takes seconds. One that is open for longer was lost with its worker and no longer stands in the way. */
export const STALE_AFTER_MS = 10 * 60_000;
