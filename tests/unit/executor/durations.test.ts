import { describe, expect, it } from "vitest";
import { parseDurationMs, parseMoment, parseRetryAfterMs } from "@/server/embedded/inngest/durations";

const now = new Date("2026-03-01T10:00:00Z");

describe("parseDurationMs", () => {
  it.each([
    ["", 0],
    ["45s", 45_000],
    ["1m30s", 90_000],
    ["2h", 7_200_000],
    ["1w2d", 777_600_000],
    ["10 minutes", 600_000],
    ["500ms", 500],
  ])("reads %j", (text, expected) => {
    expect(parseDurationMs(text)).toBe(expected);
  });

  it.each(["soon", "5", "1x", "2026-03-01", "-5s"])("refuses %j", (text) => {
    expect(parseDurationMs(text)).toBeUndefined();
  });
});

describe("parseMoment", () => {
  it("adds a duration to now and takes a date as it is", () => {
    expect(parseMoment("90s", now)?.toISOString()).toBe("2026-03-01T10:01:30.000Z");
    expect(parseMoment("2026-04-01T00:00:00Z", now)?.toISOString()).toBe("2026-04-01T00:00:00.000Z");
    expect(parseMoment("whenever", now)).toBeUndefined();
  });
});

describe("parseRetryAfterMs", () => {
  it("reads seconds and dates", () => {
    expect(parseRetryAfterMs("30", now)).toBe(30_000);
    expect(parseRetryAfterMs("2026-03-01T10:02:00Z", now)).toBe(120_000);
  });

  it("keeps the delay between one second and one day", () => {
    expect(parseRetryAfterMs("0", now)).toBe(1_000);
    expect(parseRetryAfterMs("999999", now)).toBe(86_400_000);
    expect(parseRetryAfterMs("2020-01-01T00:00:00Z", now)).toBe(1_000);
  });

  it("ignores a missing or unreadable header", () => {
    expect(parseRetryAfterMs(null, now)).toBeUndefined();
    expect(parseRetryAfterMs("later", now)).toBeUndefined();
  });
});
