/** A calendar day of some zone; `month` is 1–12. */
export interface LocalDay {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day that clocks of the zone show at this moment. */
export function localDayOf(at: Date, timeZone: string): LocalDay {
  const shown = new Date(wallMs(at.getTime(), timeZone));
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
}

/**
 * The moment at which clocks of the zone show this hour of this day. An hour that is skipped in spring means the moment
 * as much later as the clocks jump; of one that comes twice in autumn, the first is meant.
 */
export function momentOf({ year, month, day }: LocalDay, hour: number, timeZone: string): Date {
  const wall = Date.UTC(year, month - 1, day, hour);
  const before = wall - offsetMs(wall - DAY_MS, timeZone);
  const after = wall - offsetMs(wall + DAY_MS, timeZone);
  const fitting = [before, after].filter((moment) => wallMs(moment, timeZone) === wall);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before);
}

/** What clocks of the zone show, read as if it were UTC. */
function wallMs(atMs: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetMs(atMs: number, timeZone: string): number {
  const whole = Math.floor(atMs / 1000) * 1000;
  return wallMs(whole, timeZone) - whole;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  return format;
}
