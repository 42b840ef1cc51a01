const ZONE = "America/Los_Angeles";
const HOUR_MS = 3_600_000;

const DATE = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });

/** The day by which Google counts its quotas, "2026-11-25". */
export function pacificDay(now: Date): string {
  return DATE.format(now);
}

/** The next midnight in Pacific time. Days of 23 and 25 hours are counted as they are. */
export function nextPacificMidnight(now: Date): Date {
  const today = pacificDay(now);
  let at = Math.ceil((now.getTime() + 1) / HOUR_MS) * HOUR_MS;
  while (pacificDay(new Date(at)) === today) at += HOUR_MS;
  return new Date(at);
}
