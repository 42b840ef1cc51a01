export const MAX_QUESTION_LENGTH = 400;
/** Questions shown beside an audit, newest first. */
export const MAX_QUESTIONS = 50;
/** An answer takes seconds. One that is open for longer was lost with its worker and is shown as failed. */
export const STALE_AFTER_MS = 10 * 60_000;
