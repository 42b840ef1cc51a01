import { nextPacificMidnight } from "../measure/pacific-day";

/** Not measured because the day's quota of PageSpeed Insights was used up; measured once it returns. */
export const DEFERRED_CODE = "PSI_DEFERRED";

const DELAY_MS = 5 * 60_000;

/** When the quota is full again, a little later so that Google's clock agrees. */
export function resumeTime(now: Date): Date {
  return new Date(nextPacificMidnight(now).getTime() + DELAY_MS);
}
