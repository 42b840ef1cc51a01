/** Rows of the page table: more make a report that nobody reads and that takes long to render. */
export const PAGE_ROWS = 200;

/** Causes that are explained in full. */
export const CAUSE_CARDS = 20;

/** Rules that failed and are explained in full. */
export const ISSUE_CARDS = 20;

/** Further rules that are only listed. */
export const ISSUE_ROWS = 150;
