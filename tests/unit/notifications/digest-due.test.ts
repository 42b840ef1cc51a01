import { describe, expect, it } from "vitest";
import { isDigestDue } from "@/server/notifications/digest-due";

const at = (text: string) => new Date(`2026-${text}:00Z`);

describe("an hourly digest", () => {
  const hourly = { isDaily: false, timeZone: null };

  it.each([
    ["waits for company", "11-25T12:02", "11-25T12:00", null, false],
    ["goes out after three minutes", "11-25T12:03", "11-25T12:00", null, true],
    ["not within an hour of the last", "11-25T12:59", "11-25T12:30", "11-25T12:00", false],
    ["an hour after the last", "11-25T13:00", "11-25T12:30", "11-25T12:00", true],
  ])("%s", (_, now, oldest, last, expected) => {
    const state = { ...hourly, oldestAt: at(oldest), lastSentAt: last ? at(last) : null };
    expect(isDigestDue(state, at(now))).toBe(expected);
  });
});

describe("a daily digest", () => {
  it.each([
    ["before the morning", "UTC", "11-25T07:59", "11-24T20:00", null, false],
    ["in the morning", "UTC", "11-25T08:00", "11-24T20:00", null, true],
    ["late, when the worker was away", "UTC", "11-25T19:00", "11-24T20:00", null, true],
    ["with nothing older than the morning", "UTC", "11-25T19:00", "11-25T09:00", null, false],
    ["not twice in a morning", "UTC", "11-25T08:05", "11-25T07:58", "11-25T08:00", false],
    ["by the clock of the person", "America/New_York", "11-25T12:59", "11-24T20:00", null, false],
    ["at eight in New York", "America/New_York", "11-25T13:00", "11-24T20:00", null, true],
    ["on the long day of autumn", "Europe/Berlin", "10-25T06:59", "10-24T20:00", null, false],
    ["at eight on that day", "Europe/Berlin", "10-25T07:00", "10-24T20:00", null, true],
    ["in UTC where the zone is unknown", "Mars/Olympus", "11-25T08:00", "11-24T20:00", null, true],
  ])("%s", (_, timeZone, now, oldest, last, expected) => {
    const state = { isDaily: true, timeZone, oldestAt: at(oldest), lastSentAt: last ? at(last) : null };
    expect(isDigestDue(state, at(now))).toBe(expected);
  });
});
