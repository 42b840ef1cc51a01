import { describe, expect, it } from "vitest";
import { AdaptivePace, retryAfterMs } from "@/server/crawl/adaptive-pace";

const URL_A = "https://example.com/a";
const NOW = Date.UTC(2026, 10, 25, 12, 0, 0);

function answers(pace: AdaptivePace, count: number, latencyMs: number | null, baseMs = 100) {
  const changes = Array.from({ length: count }, () => pace.learn(URL_A, { status: 200, latencyMs }, baseMs, NOW));
  return changes.filter((change) => change !== null);
}

describe("AdaptivePace", () => {
  it("tells how far it slowed down, for how long it pauses, and from where it recovers", () => {
    const pace = new AdaptivePace();
    expect(pace.learn(URL_A, { status: 429, retryAfter: "7" }, 100, NOW)).toEqual({
      kind: "slower",
      slowedToMs: 200,
      pauseMs: 7_000,
    });
    expect(answers(pace, 5, null)).toEqual([{ kind: "faster", fromMs: 200, slowedToMs: 0 }]);
    expect(pace.intervalMs(100)).toBe(100);
  });

  it("finds a first interval where there is no rate, and drops it again", () => {
    const pace = new AdaptivePace();
    pace.learn(URL_A, { status: 429 }, 0, NOW);
    expect(pace.intervalMs(0)).toBe(125);
    for (let index = 0; index < 20; index++) pace.learn(URL_A, { status: 429 }, 0, NOW);
    expect(pace.intervalMs(0)).toBe(2_000);
    answers(pace, 25, 5, 0);
    expect(pace.intervalMs(0)).toBe(0);
  });

  it("never waits more than a minute between requests unless that is the configured pace", () => {
    const pace = new AdaptivePace();
    for (let index = 0; index < 20; index++) pace.learn(URL_A, { status: 429 }, 10_000, NOW);
    expect(pace.intervalMs(10_000)).toBe(60_000);
    const slow = new AdaptivePace();
    slow.learn(URL_A, { status: 429 }, 90_000, NOW);
    expect(slow.intervalMs(90_000)).toBe(90_000);
  });

  it("slows down when answers take three times as long as they did, and recovers when they no longer do", () => {
    const pace = new AdaptivePace();
    expect(answers(pace, 10, 400)).toEqual([]);
    expect(answers(pace, 10, 1_500)).toEqual([{ kind: "slower", slowedToMs: 200, pauseMs: 0 }]);
    expect(answers(pace, 10, 1_500)).toMatchObject([{ kind: "slower", slowedToMs: 400 }]);
    answers(pace, 30, 1_500);
    expect(pace.intervalMs(100)).toBe(400);
    answers(pace, 30, 400);
    expect(pace.intervalMs(100)).toBe(100);
  });

  it("takes a few slow pages, a host that was always slow and quick answers for what they are", () => {
    const mixed = new AdaptivePace();
    answers(mixed, 10, 200);
    for (let index = 0; index < 10; index++) answers(mixed, 1, index < 4 ? 9_000 : 200);
    expect(mixed.intervalMs(100)).toBe(100);
    const always = new AdaptivePace();
    answers(always, 50, 4_000);
    expect(always.intervalMs(100)).toBe(100);
    const quick = new AdaptivePace();
    answers(quick, 10, 10);
    answers(quick, 10, 900);
    expect(quick.intervalMs(100)).toBe(100);
  });

  it("lets latency alone where the operator set no limit", () => {
    const pace = new AdaptivePace();
    answers(pace, 10, 10, 0);
    expect(answers(pace, 10, 5_000, 0)).toEqual([]);
  });
});

describe("retryAfterMs", () => {
  it.each([
    ["5", 5_000],
    [" 5 ", 5_000],
    ["99999", 120_000],
    ["Thu, 01 Jan 1970 00:00:30 GMT", 20_000],
    ["Thursday, 01-Jan-70 00:00:30 GMT", 20_000],
    ["Thu Jan  1 00:00:30 1970", 20_000],
    ["Fri, 02 Jan 1970 00:00:00 GMT", 120_000],
    ["Thu, 01 Jan 1970 00:00:01 GMT", 0],
    ["-5", 0],
    ["2.5", 0],
    ["soon", 0],
    ["", 0],
    [undefined, 0],
  ])("reads %s as %d", (value, expected) => {
    expect(retryAfterMs(value, 10_000)).toBe(expected);
  });
});
