import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calendar, nextRunAt } from "@/server/schedules/next-run";
import { isTimeZone, localDayOf } from "@/server/schedules/time-zone";

const calendar = (over: Partial<Calendar> = {}): Calendar => ({
  frequency: "daily",
  hour: 3,
  weekday: null,
  monthDay: null,
  timeZone: "Europe/Berlin",
  ...over,
});
const next = (over: Partial<Calendar>, after: string) => nextRunAt(calendar(over), new Date(after)).toISOString();

describe("the next run", () => {
  it("is today when the hour is still to come, else tomorrow, by the clocks of the zone", () => {
    expect(next({}, "2026-11-25T01:59:59Z")).toBe("2026-11-25T02:00:00.000Z");
    expect(next({}, "2026-11-25T02:00:00Z")).toBe("2026-11-26T02:00:00.000Z");
    expect(next({ timeZone: "America/Los_Angeles", hour: 20 }, "2026-11-25T03:00:00Z")).toBe(
      "2026-11-25T04:00:00.000Z",
    );
    expect(next({ timeZone: "Asia/Kathmandu", hour: 0 }, "2026-11-25T12:00:00Z")).toBe("2026-11-25T18:15:00.000Z");
    expect(next({ timeZone: "Pacific/Kiritimati", hour: 0 }, "2026-11-25T09:00:00Z")).toBe("2026-11-25T10:00:00.000Z");
  });

  it("keeps the hour of the clock when summer time begins and ends", () => {
    expect(next({}, "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
    expect(next({}, "2026-10-24T12:00:00Z")).toBe("2026-10-25T02:00:00.000Z");
  });

  it("moves past a skipped hour as far as the clocks jump", () => {
    expect(next({ hour: 2 }, "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
    expect(next({ hour: 2 }, "2026-03-29T01:00:00Z")).toBe("2026-03-30T00:00:00.000Z");
    // Half an hour on Lord Howe: 02:00 does not exist, 02:30 does.
    expect(next({ hour: 2, timeZone: "Australia/Lord_Howe" }, "2026-10-03T12:00:00Z")).toBe("2026-10-03T15:30:00.000Z");
    // Midnight itself is skipped in Cairo.
    expect(next({ hour: 0, timeZone: "Africa/Cairo" }, "2026-04-23T12:00:00Z")).toBe("2026-04-23T22:00:00.000Z");
  });

  it("runs once, at the first of two equal hours", () => {
    expect(next({ hour: 2 }, "2026-10-24T12:00:00Z")).toBe("2026-10-25T00:00:00.000Z");
    expect(next({ hour: 2 }, "2026-10-25T00:00:00Z")).toBe("2026-10-26T01:00:00.000Z");
    expect(next({ hour: 2 }, "2026-10-25T00:30:00Z")).toBe("2026-10-26T01:00:00.000Z");
    expect(next({ hour: 1, timeZone: "America/New_York" }, "2026-11-01T00:00:00Z")).toBe("2026-11-01T05:00:00.000Z");
  });

  it("goes by weekday", () => {
    expect(next({ frequency: "weekly", weekday: 1 }, "2026-11-25T12:00:00Z")).toBe("2026-11-30T02:00:00.000Z");
    expect(next({ frequency: "weekly", weekday: 3 }, "2026-11-25T02:00:00Z")).toBe("2026-12-02T02:00:00.000Z");
    // Sunday in Auckland is Saturday in UTC.
    expect(next({ frequency: "weekly", weekday: 0, timeZone: "Pacific/Auckland" }, "2026-11-25T12:00:00Z")).toBe(
      "2026-11-28T14:00:00.000Z",
    );
  });

  it("uses the last day of a month that is too short, and knows leap years", () => {
    const utc = { frequency: "monthly", timeZone: "UTC", hour: 0 } as const;
    expect(next({ ...utc, monthDay: 31 }, "2026-04-01T00:00:00Z")).toBe("2026-04-30T00:00:00.000Z");
    expect(next({ ...utc, monthDay: 31 }, "2026-01-31T00:00:00Z")).toBe("2026-02-28T00:00:00.000Z");
    expect(next({ ...utc, monthDay: 29 }, "2028-02-01T00:00:00Z")).toBe("2028-02-29T00:00:00.000Z");
    expect(next({ ...utc, monthDay: 30 }, "2028-02-29T00:00:00Z")).toBe("2028-03-30T00:00:00.000Z");
    expect(next({ ...utc, monthDay: 1 }, "2026-12-01T00:00:00Z")).toBe("2027-01-01T00:00:00.000Z");
    expect(next({ ...utc, monthDay: 31 }, "2026-12-31T00:00:00Z")).toBe("2027-01-31T00:00:00.000Z");
  });

  it("survives a day that a zone left out", () => {
    const samoa = { timeZone: "Pacific/Apia", hour: 9 };
    expect(next(samoa, "2011-12-29T19:00:00Z")).toBe("2011-12-30T19:00:00.000Z");
    expect(next(samoa, "2011-12-30T19:00:00Z")).toBe("2011-12-31T19:00:00.000Z");
  });
});

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
];

const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    frequency: fc.constantFrom("daily", "weekly", "monthly"),
    hour: fc.integer({ min: 0, max: 23 }),
    weekday: fc.integer({ min: 0, max: 6 }),
    monthDay: fc.integer({ min: 1, max: 31 }),
    timeZone: fc.constantFrom(...ZONES),
  })
  .map((value) => value as Calendar);
const moments = fc.date({ min: new Date("2024-01-01"), max: new Date("2032-01-01"), noInvalidDate: true });

describe("for any calendar and moment, the next run", () => {
  it("is later, and soon enough for its frequency", () => {
    const longestHours = { daily: 26, weekly: 7 * 24 + 2, monthly: 31 * 24 + 2 };
    fc.assert(
      fc.property(calendars, moments, (any, after) => {
        const hours = (nextRunAt(any, after).getTime() - after.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThanOrEqual(longestHours[any.frequency]);
      }),
    );
  });

  it("shows the wanted hour on clocks of the zone, unless that hour is skipped that day", () => {
    fc.assert(
      fc.property(calendars, moments, (any, after) => {
        const at = nextRunAt(any, after);
        const shown = hourIn(at, any.timeZone);
        if (shown === any.hour) return;
        // Then the moment before it shows an earlier hour than wanted: the clocks jumped over it.
        const lastShown = hourIn(new Date(at.getTime() - 3_600_000), any.timeZone);
        expect((shown - lastShown + 24) % 24).not.toBe(0);
        expect((shown - any.hour + 24) % 24).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("comes once a day for daily ones: twelve in a row are twelve days", () => {
    fc.assert(
      fc.property(calendars, moments, (any, after) => {
        const days = new Set<string>();
        let at = after;
        for (let turn = 0; turn < 12; turn++) {
          at = nextRunAt({ ...any, frequency: "daily" }, at);
          days.add(Object.values(localDayOf(at, any.timeZone)).join("-"));
        }
        expect(days.size).toBe(12);
      }),
      { numRuns: 50 },
    );
  });

  it("does not depend on where between two runs one asks", () => {
    fc.assert(
      fc.property(calendars, moments, fc.double({ min: 0, max: 1, noNaN: true }), (any, after, share) => {
        const at = nextRunAt(any, after);
        const between = new Date(after.getTime() + Math.floor(share * (at.getTime() - 1 - after.getTime())));
        expect(nextRunAt(any, between)).toEqual(at);
      }),
    );
  });
});

it("knows zones by name", () => {
  expect(["Europe/Berlin", "UTC", "Mars/Olympus", ""].map(isTimeZone)).toEqual([true, true, false, false]);
});

function hourIn(at: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(at));
}
