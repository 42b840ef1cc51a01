import { describe, expect, it } from "vitest";
import { describeCrawlDelay } from "@/server/crawl/describe-crawl-delay";
import { gatedFetcher } from "@/server/crawl/gated-fetcher";
import { createHostGate } from "@/server/crawl/host-gate";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import { fakeClock } from "@/tests/helpers/fake-clock";

const URL_A = "https://example.com/a";
const answer = (status: number, headers: Record<string, string> = {}) =>
  ({ status, headers, error: null, ttfbMs: 5, totalMs: 9 }) as FetchResult;

describe("gatedFetcher", () => {
  it("waits for its turn, one after another", async () => {
    const clock = fakeClock();
    const times: number[] = [];
    const fetcher: Fetcher = async () => {
      times.push(clock.elapsedMs());
      return answer(200);
    };
    const polite = gatedFetcher(fetcher, createHostGate({ requestsPerSecond: 2, concurrency: 5, clock }));
    await clock.run(Promise.all([polite(URL_A), polite(URL_A), polite(URL_A)]));
    expect(times.at(-1)).toBeGreaterThanOrEqual(900);
  });

  it("teaches the gate what the server answered", async () => {
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 5 });
    await gatedFetcher(async () => answer(429, { "retry-after": "20" }), gate)(URL_A);
    expect(gate.intervalMs(URL_A)).toBe(200);
    expect(gate.waitMs(URL_A)).toBeGreaterThan(19_000);
  });

  it("gives its place back when the request throws, and does not ask when it was stopped before its turn", async () => {
    const gate = createHostGate({ requestsPerSecond: 0, concurrency: 1 });
    const broken = gatedFetcher(() => Promise.reject(new Error("broken")), gate);
    await expect(broken(URL_A)).rejects.toThrow("broken");
    const leave = await gate.enter(URL_A);
    let count = 0;
    const stop = new AbortController();
    const waiting = gatedFetcher(async () => {
      count++;
      return answer(200);
    }, gate)(URL_A, { signal: stop.signal });
    stop.abort();
    expect(await waiting).toMatchObject({ status: null, error: { kind: "aborted" } });
    expect(count).toBe(0);
    leave?.();
  });

  it("takes a timeout for a slow answer", async () => {
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 5 });
    const slow = {
      ...answer(200),
      status: null,
      error: { kind: "timeout", message: "" },
      ttfbMs: null,
      totalMs: 15_000,
    };
    let result = answer(200) as FetchResult;
    const polite = gatedFetcher(async () => result, gate);
    const clockless = async (count: number) => {
      for (let index = 0; index < count; index++) (await gate.enter(URL_A))?.({ status: 200, latencyMs: 10 });
    };
    await clockless(10);
    result = slow as FetchResult;
    for (let index = 0; index < 10; index++) await polite(URL_A);
    expect(gate.intervalMs(URL_A)).toBe(200);
  });
});

describe("describeCrawlDelay", () => {
  it.each([
    [null, null],
    [0, null],
    [
      1,
      "robots.txt asks for 1 second between requests (Crawl-delay), so the crawl makes one request at a time and waits as long.",
    ],
    [
      30,
      "robots.txt asks for 30 seconds between requests (Crawl-delay), so the crawl makes one request at a time and waits as long.",
    ],
    [
      3_600,
      "robots.txt asks for 3,600 seconds between requests (Crawl-delay). An audit has minutes, so it waits 30 seconds, one request at a time.",
    ],
  ])("says of %s seconds %s", (seconds, sentence) => {
    expect(describeCrawlDelay(seconds)).toBe(sentence);
  });
});
