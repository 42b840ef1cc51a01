import { describe, expect, it } from "vitest";
import { nextPacificMidnight, pacificDay } from "@/server/measure/pacific-day";

describe("the Pacific day", () => {
  it.each([
    ["2026-11-25T07:59:59Z", "2026-11-24", "2026-11-25T08:00:00.000Z"],
    ["2026-11-25T08:00:00Z", "2026-11-25", "2026-11-26T08:00:00.000Z"],
    ["2026-07-01T06:59:59Z", "2026-06-30", "2026-07-01T07:00:00.000Z"],
    // The clock goes back on 1 November 2026 and forward on 8 March 2026: days of 25 and 23 hours.
    ["2026-11-01T07:30:00Z", "2026-11-01", "2026-11-02T08:00:00.000Z"],
    ["2026-03-08T08:30:00Z", "2026-03-08", "2026-03-09T07:00:00.000Z"],
  ])("of %s is %s and ends at %s", (now, day, end) => {
    expect(pacificDay(new Date(now))).toBe(day);
    expect(nextPacificMidnight(new Date(now)).toISOString()).toBe(end);
  });
});
