export const MICROS_PER_USD = 1_000_000;
/** What the column holds: just under 2^31 millionths. */
export const MAX_BUDGET_USD = 2_000;
