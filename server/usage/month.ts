/** First day of the calendar month, UTC, as usage is kept: "2026-11-01". */
export function monthOf(date: Date): string {
  return `${date.toISOString().slice(0, 7)}-01`;
}

/** When the month of this moment ends and counting starts anew. */
export function nextMonthAt(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}
