import { describe, expect, it } from "vitest";
import type { Clock } from "@/server/clock";
import { createHostGate, type HostGate } from "@/server/crawl/host-gate";
import type { SharedPace } from "@/server/crawl/shared-pace";
import { type FakeClock, fakeClock } from "@/tests/helpers/fake-clock";

const PAGE = "https://example.com/a";

/** What the database does, in memory. */
function memoryPace(clock: Clock) {
  const state = { nextAt: 0, slowedToMs: 0, questionCount: 0, isAway: false };
  const now = () => clock.now().getTime();
  const shared: SharedPace = {
    async reserve(_host, { count, gapMs, catchUpMs }) {
      state.questionCount++;
      if (state.isAway) throw new Error("away");
      const gap = Math.max(gapMs, state.slowedToMs);
      const first = Math.max(state.nextAt, now() - catchUpMs);
      state.nextAt = first + count * gap;
      return { waitMs: first - now(), gapMs: gap, count, slowedToMs: state.slowedToMs };
    },
    async publish(_host, change) {
      if (state.isAway) throw new Error("away");
      if (change.kind === "slower") {
        state.slowedToMs = Math.max(state.slowedToMs, change.slowedToMs);
        state.nextAt = Math.max(state.nextAt, now() + change.pauseMs);
      } else if (state.slowedToMs === change.fromMs) state.slowedToMs = change.slowedToMs;
    },
  };
  return { shared, state };
}

/** Two processes that ask as fast as they may, until `untilMs`; the times of their requests. */
async function race(gates: HostGate[], clock: FakeClock, untilMs: number): Promise<number[]> {
  const times: number[] = [];
  const work = async (gate: HostGate) => {
    while (clock.elapsedMs() < untilMs) {
      const leave = await gate.enter(PAGE);
      times.push(clock.elapsedMs());
      await clock.sleep(40);
      leave?.({ status: 200 });
    }
  };
  await clock.run(Promise.all(gates.flatMap((gate) => [work(gate), work(gate), work(gate)])));
  return times.sort((a, b) => a - b);
}

/** The most requests in any second. */
function busiestSecond(times: number[]): number {
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length));
}

describe("gates with one shared pace", () => {
  it("keep the rate of one together, and ask far less often than they request", async () => {
    const clock = fakeClock();
    const { shared, state } = memoryPace(clock);
    const gates = [1, 2].map(() => createHostGate({ requestsPerSecond: 20, concurrency: 5, clock, shared }));
    const times = await race(gates, clock, 10_000);
    expect(times.length).toBeGreaterThanOrEqual(190);
    expect(busiestSecond(times)).toBeLessThanOrEqual(22);
    expect(state.questionCount).toBeLessThanOrEqual(times.length / 5);
  });

  it("would be twice as fast without it", async () => {
    const clock = fakeClock();
    const gates = [1, 2].map(() => createHostGate({ requestsPerSecond: 20, concurrency: 5, clock }));
    expect((await race(gates, clock, 10_000)).length).toBeGreaterThan(380);
  });

  it("never save up turns while nobody asks", async () => {
    const clock = fakeClock();
    const { shared } = memoryPace(clock);
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 20, clock, shared });
    await clock.run(gate.enter(PAGE).then((leave) => leave?.({ status: 200 })));
    await clock.run(clock.sleep(60_000));
    const startedAt = clock.elapsedMs();
    await clock.run(Promise.all(Array.from({ length: 10 }, () => gate.enter(PAGE))));
    expect(clock.elapsedMs() - startedAt).toBeGreaterThanOrEqual(750);
  });

  it("slow down and pause together when one is refused, and recover together", async () => {
    const clock = fakeClock();
    const { shared, state } = memoryPace(clock);
    const [one, two] = [1, 2].map(() => createHostGate({ requestsPerSecond: 10, concurrency: 1, clock, shared }));
    if (!one || !two) throw new Error("two gates");
    await clock.run(one.enter(PAGE).then((leave) => leave?.({ status: 429, retryAfter: "30" })));
    const pausedAt = clock.elapsedMs();
    await clock.run(two.enter(PAGE).then((leave) => leave?.({ status: 200 })));
    expect(clock.elapsedMs() - pausedAt).toBeGreaterThanOrEqual(29_900);
    expect(two.intervalMs(PAGE)).toBe(200);
    for (let index = 0; index < 6; index++) await clock.run(two.enter(PAGE).then((leave) => leave?.({ status: 200 })));
    expect(state.slowedToMs).toBe(0);
    for (let index = 0; index < 6; index++) await clock.run(one.enter(PAGE).then((leave) => leave?.()));
    expect(one.intervalMs(PAGE)).toBe(100);
  });

  it("give all who wait for the end of a pause turns of their own", async () => {
    const clock = fakeClock();
    const { shared } = memoryPace(clock);
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 6, clock, shared });
    const times: number[] = [];
    const first = await gate.enter(PAGE);
    const rest = Array.from({ length: 5 }, () => gate.enter(PAGE).then(() => times.push(clock.elapsedMs())));
    first?.({ status: 429, retryAfter: "5" });
    await clock.run(Promise.all(rest));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(4_900);
    expect(new Set(times).size).toBe(5);
  });

  it("count for themselves while the shared pace does not answer, and come back to it", async () => {
    const clock = fakeClock();
    const { shared, state } = memoryPace(clock);
    const gate = createHostGate({ requestsPerSecond: 10, concurrency: 5, clock, shared });
    state.isAway = true;
    const times = await race([gate], clock, 4_000);
    expect(times.length).toBeGreaterThanOrEqual(38);
    expect(busiestSecond(times)).toBeLessThanOrEqual(12);
    expect(state.questionCount).toBe(1);
    state.isAway = false;
    await race([gate], clock, 12_000);
    expect(state.questionCount).toBeGreaterThan(5);
  });

  it("ask nobody for a turn without a limit, and still hear within seconds that others were refused", async () => {
    const clock = fakeClock();
    const { shared, state } = memoryPace(clock);
    const gate = createHostGate({ requestsPerSecond: 0, concurrency: 5, clock, shared });
    const visit = async () => {
      for (let index = 0; index < 200; index++) (await gate.enter(PAGE))?.({ status: 200 });
    };
    await clock.run(visit());
    expect(clock.elapsedMs()).toBe(0);
    expect(state.questionCount).toBe(1);
    state.slowedToMs = 500;
    await clock.run(clock.sleep(2_000));
    await clock.run(gate.enter(PAGE).then((leave) => leave?.()));
    await new Promise((resolve) => setImmediate(resolve));
    expect(gate.intervalMs(PAGE)).toBe(500);
  });

  it("give a turn back that was not used because time was up", async () => {
    const clock = fakeClock();
    const { shared } = memoryPace(clock);
    const gate = createHostGate({ requestsPerSecond: 2, concurrency: 2, clock, shared });
    await clock.run(gate.enter(PAGE));
    const stop = new AbortController();
    const late = gate.enter(PAGE, stop.signal);
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await late).toBeNull();
    const startedAt = clock.elapsedMs();
    await clock.run(gate.enter(PAGE));
    expect(clock.elapsedMs() - startedAt).toBeLessThanOrEqual(500);
  });
});
