import { describe, expect, it } from "vitest";
import { createHostGate } from "@/server/crawl/host-gate";
import { fakeClock } from "@/tests/helpers/fake-clock";

const PAGE = "https://example.com/a";

async function visit(gate: ReturnType<typeof createHostGate>, count: number, status: number | null = 200, url = PAGE) {
  for (let index = 0; index < count; index++) {
    const leave = await gate.enter(url);
    leave?.({ status });
  }
}

describe("createHostGate", () => {
  it("spaces requests to one host by the rate", async () => {
    const clock = fakeClock();
    const gate = createHostGate({ requestsPerSecond: 4, concurrency: 5, clock });
    await clock.run(visit(gate, 9));
    expect(clock.elapsedMs()).toBeGreaterThanOrEqual(1_900);
    expect(clock.elapsedMs()).toBeLessThanOrEqual(2_000);
  });

  it("does not let one host wait for another", async () => {
    const clock = fakeClock();
    const gate = createHostGate({ requestsPerSecond: 1, concurrency: 5, clock });
    await clock.run(visit(gate, 1));
    await clock.run(visit(gate, 1, 200, "https://other.example/"));
    expect(clock.elapsedMs()).toBe(0);
  });

  it("does not wait at all without a rate", async () => {
    const clock = fakeClock();
    await clock.run(visit(createHostGate({ requestsPerSecond: 0, concurrency: 2, clock }), 100));
    expect(clock.elapsedMs()).toBe(0);
  });

  it("keeps to the number of parallel requests", async () => {
    const gate = createHostGate({ requestsPerSecond: 0, concurrency: 2 });
    const first = await gate.enter(PAGE);
    await gate.enter(PAGE);
    let hasThird = false;
    const third = gate.enter(PAGE).then(() => {
      hasThird = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasThird).toBe(false);
    first?.();
    first?.();
    await third;
    expect(hasThird).toBe(true);
  });

  it("honours a crawl delay, one request at a time, capped at 30 seconds", async () => {
    const clock = fakeClock();
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 5, clock });
    gate.setCrawlDelay(PAGE, 5);
    await clock.run(visit(gate, 3));
    expect(clock.elapsedMs()).toBeGreaterThanOrEqual(9_800);
    gate.setCrawlDelay(PAGE, 3_600);
    expect(gate.intervalMs(PAGE)).toBe(30_000);
    gate.setCrawlDelay(PAGE, null);
    expect(gate.intervalMs(PAGE)).toBe(100);
  });

  it("slows down on 429 and recovers after good answers", async () => {
    const clock = fakeClock();
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 5, clock });
    await clock.run(visit(gate, 2, 429));
    const slowMs = gate.intervalMs(PAGE);
    expect(slowMs).toBeGreaterThan(100);
    await clock.run(visit(gate, 10));
    expect(gate.intervalMs(PAGE)).toBeLessThan(slowMs);
    await clock.run(visit(gate, 10));
    expect(gate.intervalMs(PAGE)).toBe(100);
  });

  it("slows down once for one page that is down and its retries", async () => {
    const clock = fakeClock();
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 5, clock });
    await clock.run(visit(gate, 3, 503));
    expect(gate.intervalMs(PAGE)).toBe(200);
    await clock.run(visit(gate, 1, 503, "https://example.com/b"));
    expect(gate.intervalMs(PAGE)).toBe(400);
  });

  it("pauses as long as Retry-After says", async () => {
    const clock = fakeClock();
    const gate = createHostGate({ requestsPerSecond: 0, concurrency: 5, clock });
    const leave = await gate.enter(PAGE);
    leave?.({ status: 503, retryAfter: "20" });
    expect(gate.waitMs(PAGE)).toBe(20_000);
    await clock.run(visit(gate, 1));
    expect(clock.elapsedMs()).toBe(20_000);
  });

  it("lets a waiting caller go when time is up, and frees its place", async () => {
    const gate = createHostGate({ requestsPerSecond: 0, concurrency: 1 });
    const first = await gate.enter(PAGE);
    const stop = new AbortController();
    const second = gate.enter(PAGE, stop.signal);
    stop.abort();
    expect(await second).toBeNull();
    first?.();
    expect(await gate.enter(PAGE)).not.toBeNull();
  });
});
