import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelRun, retryRun } from "@/server/embedded/inngest/control-runs";
import { listRuns } from "@/server/embedded/inngest/read-runs";
import { type Build, createGate, createHarness, type Harness, until } from "./harness";

const seen: string[] = [];
const running = new Map<string, number>();
const highest = new Map<string, number>();
const gates = new Map<string, ReturnType<typeof createGate>>();

function gate(name: string) {
  const known = gates.get(name);
  if (known) return known;
  const created = createGate();
  gates.set(name, created);
  return created;
}

/** Notes how many bodies with the same key run at the same time, while a gate holds them. */
async function occupy(key: string, hold?: string): Promise<void> {
  const now = (running.get(key) ?? 0) + 1;
  running.set(key, now);
  highest.set(key, Math.max(highest.get(key) ?? 0, now));
  if (hold) await gate(hold).opened;
  else await new Promise((resolve) => setTimeout(resolve, 40));
  running.set(key, (running.get(key) ?? 1) - 1);
}

const build: Build = (client) => [
  client.createFunction(
    {
      id: "cancellable",
      triggers: [{ event: "f/start" }],
      cancelOn: [{ event: "f/stop", match: "data.key" }],
    },
    async ({ event, step }) => {
      await step.run("begin", () => seen.push(`${event.data.key}:begin`));
      if (event.data.gate) {
        await step.run("hold", () => {
          seen.push(`${event.data.key}:hold`);
          return gate(event.data.gate).opened;
        });
      }
      await step.sleep("long", "10d");
      await step.run("end", () => seen.push(`${event.data.key}:end`));
    },
  ),
  client.createFunction({ id: "on-cancelled", triggers: [{ event: "inngest/function.cancelled" }] }, ({ event }) => {
    seen.push(`cancelled:${event.data.run_id}`);
  }),
  client.createFunction(
    {
      id: "on-finished",
      triggers: [{ event: "inngest/function.finished", if: "event.data.function_id == 'test-once'" }],
    },
    ({ event }) => {
      seen.push(`finished:${event.data.run_id}:${event.data.result}`);
    },
  ),
  client.createFunction(
    { id: "once", triggers: [{ event: "f/once" }], idempotency: "event.data.order" },
    ({ event }) => `order ${event.data.order}`,
  ),
  client.createFunction({ id: "any", triggers: [{ event: "f/any" }] }, ({ event }) => event.data.value ?? null),
  client.createFunction(
    { id: "keyed", triggers: [{ event: "f/keyed" }], concurrency: { key: "event.data.team", limit: 1 } },
    async ({ event, step }) => {
      await step.run("work", () => occupy(`keyed:${event.data.team}`, event.data.hold));
    },
  ),
  client.createFunction(
    {
      id: "double",
      triggers: [{ event: "f/double" }],
      concurrency: [{ limit: 2 }, { key: "event.data.host", limit: 1 }],
    },
    async ({ event, step }) => {
      await step.run("one", async () => {
        await Promise.all([occupy("double", "double"), occupy(`double:${event.data.host}`, "double")]);
      });
      await step.sleep("rest", "1s");
      await step.run("two", () => occupy("double"));
    },
  ),
  client.createFunction(
    { id: "shared-a", triggers: [{ event: "f/shared" }], concurrency: [{ scope: "env", key: '"browser"', limit: 1 }] },
    ({ step }) => step.run("use", () => occupy("shared")),
  ),
  client.createFunction(
    { id: "shared-b", triggers: [{ event: "f/shared" }], concurrency: [{ scope: "env", key: '"browser"', limit: 1 }] },
    ({ step }) => step.run("use", () => occupy("shared")),
  ),
  client.createFunction(
    { id: "single", triggers: [{ event: "f/single" }], singleton: { key: "event.data.site", mode: "skip" } },
    async ({ step }) => step.sleep("stay", "1h"),
  ),
  client.createFunction(
    { id: "newest", triggers: [{ event: "f/newest" }], singleton: { key: "event.data.site", mode: "cancel" } },
    async ({ step }) => step.sleep("stay", "1h"),
  ),
  client.createFunction(
    { id: "throttled", triggers: [{ event: "f/throttled" }], throttle: { limit: 2, period: "60m" } },
    ({ event }) => event.data.n,
  ),
  client.createFunction(
    { id: "limited", triggers: [{ event: "f/limited" }], timeouts: { finish: "1h" } },
    async ({ step }) => step.waitForEvent("never", { event: "f/never", timeout: "5d" }),
  ),
  client.createFunction(
    {
      id: "impatient",
      triggers: [{ event: "f/impatient" }],
      concurrency: { limit: 1 },
      timeouts: { start: "10m" },
    },
    async ({ event, step }) => {
      await step.run("hold", () => gate(event.data.hold).opened);
    },
  ),
  client.createFunction(
    { id: "nightly", triggers: [{ cron: "TZ=Europe/Zurich 30 3 * * *" }] },
    ({ event }) => event.ts,
  ),
  client.createFunction(
    {
      id: "urgent",
      triggers: [{ event: "f/urgent" }],
      concurrency: { limit: 1 },
      priority: { run: "event.data.boost" },
    },
    async ({ event, step }) => {
      if (event.data.hold) await step.run("hold", () => gate(event.data.hold).opened);
      seen.push(`urgent:${event.data.name}`);
    },
  ),
];

describe("flow control", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness(build);
    // Two executors on one database: whatever holds for one must hold for both together.
    await harness.start();
    await harness.start();
  });
  afterAll(() => harness.close());

  it("cancels the run that a cancelOn event matches and no other", async () => {
    const stopped = await harness.runFor(await harness.send("f/start", { key: "stop-me" }));
    const kept = await harness.runFor(await harness.send("f/start", { key: "keep-me" }));
    await harness.hasStep(stopped.id, "long", "sleeping");
    await harness.hasStep(kept.id, "long", "sleeping");
    await harness.send("f/stop", { key: "stop-me" });
    const run = await harness.endOfRun(stopped.id);
    expect(run).toMatchObject({ status: "cancelled", error: { message: 'Cancelled by the event "f/stop".' } });
    expect(run.steps.find((step) => step.name === "long")?.status).toBe("cancelled");
    await until("the cancelled event", async () => seen.includes(`cancelled:${stopped.id}`));
    await harness.hasStep(kept.id, "long", "sleeping");
    harness.clock.advance(10 * 86_400_000);
    expect(await harness.endOfRun(kept.id)).toMatchObject({ status: "completed" });
    expect(seen).not.toContain("stop-me:end");
  });

  it("drops the result of a step that was running when its run was cancelled", async () => {
    const run = await harness.runFor(await harness.send("f/start", { key: "mid", gate: "mid" }));
    await until("the step to run", async () => seen.includes("mid:hold"));
    expect(await cancelRun(harness.pool, run.id)).toBe(true);
    expect(await cancelRun(harness.pool, run.id)).toBe(false);
    gate("mid").open();
    const ended = await harness.endOfRun(run.id);
    expect(ended.status).toBe("cancelled");
    expect(ended.steps.map((step) => step.name)).toEqual(["begin"]);
  });

  it("starts one run for one idempotency key and announces its end", async () => {
    const first = await harness.endOf(await harness.send("f/once", { order: 17 }));
    await harness.send("f/once", { order: 17 });
    const other = await harness.endOf(await harness.send("f/once", { order: 18 }));
    expect(other.output).toBe("order 18");
    await until("the finished event", async () => seen.includes(`finished:${first.id}:order 17`));
    expect(await harness.runsOf("once")).toHaveLength(2);
  });

  it("starts a function once for events with the same id, and again after 24 hours", async () => {
    const before = (await harness.runsOf("any")).length;
    await harness.send("f/any", { value: 1 }, { id: "order-5" });
    await harness.send("f/any", { value: 2 }, { id: "order-5" });
    await harness.endOf("order-5");
    await harness.endOf(await harness.send("f/any"));
    expect((await harness.runsOf("any")).length).toBe(before + 2);
    harness.clock.advance(86_400_001);
    await harness.send("f/any", { value: 3 }, { id: "order-5" });
    await until("another run", async () => (await harness.runsOf("any")).length === before + 3);
  });

  it("delivers an event with a future time then", async () => {
    const ts = harness.clock.now().getTime() + 3_600_000;
    const id = await harness.send("f/any", { value: "later" }, { ts });
    await harness.endOf(await harness.send("f/any", { value: "now" }));
    expect((await listRuns(harness.pool, { limit: 50 })).some((run) => run.eventId === id)).toBe(false);
    harness.clock.advance(3_600_000);
    expect((await harness.endOf(id)).output).toBe("later");
  });

  it("runs one request per key while other keys go on", async () => {
    const held = await harness.send("f/keyed", { team: "a", hold: "team-a" });
    await until("team a to start", async () => running.get("keyed:a") === 1);
    const waiting = [await harness.send("f/keyed", { team: "a" }), await harness.send("f/keyed", { team: "a" })];
    await harness.endOf(await harness.send("f/keyed", { team: "b" }));
    expect(highest.get("keyed:a")).toBe(1);
    gate("team-a").open();
    for (const id of [held, ...waiting]) expect((await harness.endOf(id)).status).toBe("completed");
    expect(highest.get("keyed:a")).toBe(1);
  });

  it("does not limit events without the key", async () => {
    const ids = [await harness.send("f/keyed", { hold: "none" }), await harness.send("f/keyed", { hold: "none" })];
    await until("both to run", async () => running.get("keyed:undefined") === 2);
    gate("none").open();
    for (const id of ids) await harness.endOf(id);
  });

  it("honours two limits together without losing a wake-up", async () => {
    const events = Array.from({ length: 14 }, (_, index) => ({ name: "f/double", data: { host: `h${index % 3}` } }));
    const { ids } = await harness.client.send(events);
    await until("all but two to wait", async () => {
      const parked = await harness.pool.query(
        "select from plumbline_executor.item where blocked_on like 'test-double%'",
      );
      return parked.rowCount === 12 && running.get("double") === 2;
    });
    gate("double").open();
    const releaser = setInterval(() => harness.clock.advance(1_000), 50);
    for (const id of ids) expect((await harness.endOf(id)).status).toBe("completed");
    clearInterval(releaser);
    expect(highest.get("double")).toBeLessThanOrEqual(2);
    expect(highest.get("double:h0")).toBe(1);
  });

  it("shares a limit between functions of one environment", async () => {
    for (let index = 0; index < 5; index += 1) await harness.send("f/shared");
    await until("all runs", async () => {
      const [a, b] = [await harness.runsOf("shared-a", "completed"), await harness.runsOf("shared-b", "completed")];
      return a.length === 5 && b.length === 5;
    });
    expect(highest.get("shared")).toBe(1);
  });

  it("skips a second run of a singleton", async () => {
    const first = await harness.runFor(await harness.send("f/single", { site: "s" }));
    await harness.hasStep(first.id, "stay", "sleeping");
    await harness.send("f/single", { site: "s" });
    await harness.runFor(await harness.send("f/single", { site: "t" }));
    expect(await harness.runsOf("single")).toHaveLength(2);
  });

  it("replaces the older run of a cancelling singleton", async () => {
    const first = await harness.runFor(await harness.send("f/newest", { site: "s" }));
    const second = await harness.runFor(await harness.send("f/newest", { site: "s" }));
    expect((await harness.endOfRun(first.id)).status).toBe("cancelled");
    expect(second.endedAt).toBeNull();
  });

  it("spaces the starts of a throttled function", async () => {
    const ids = [1, 2, 3].map((n) => harness.send("f/throttled", { n }));
    const runs = await Promise.all(ids.map(async (id) => harness.runFor(await id)));
    await until("the first", async () => (await harness.runsOf("throttled", "completed")).length === 1);
    harness.clock.advance(30 * 60_000);
    await until("the second", async () => (await harness.runsOf("throttled", "completed")).length === 2);
    harness.clock.advance(30 * 60_000);
    for (const run of runs) await harness.endOfRun(run.id);
  });

  it("cancels a run that does not finish in time", async () => {
    const run = await harness.runFor(await harness.send("f/limited"));
    await harness.hasStep(run.id, "never", "waiting");
    harness.clock.advance(3_600_000);
    expect(await harness.endOfRun(run.id)).toMatchObject({
      status: "cancelled",
      error: { message: "The run did not finish in time." },
    });
  });

  it("cancels a run that does not start in time", async () => {
    const first = await harness.runFor(await harness.send("f/impatient", { hold: "imp" }));
    await until("the first to run", async () => (await harness.runsOf("impatient", "running")).length === 1);
    const second = await harness.runFor(await harness.send("f/impatient", { hold: "imp" }));
    harness.clock.advance(600_000);
    expect((await harness.endOfRun(second.id)).error?.message).toBe("The run did not start in time.");
    gate("imp").open();
    expect((await harness.endOfRun(first.id)).status).toBe("completed");
  });

  it("lets a run with priority pass others that wait for a slot", async () => {
    const first = await harness.send("f/urgent", { name: "first", hold: "urgent" });
    await until("the first to run", async () => (await harness.runsOf("urgent", "running")).length === 1);
    const ids = [first, await harness.send("f/urgent", { name: "normal", boost: 0 })];
    ids.push(await harness.send("f/urgent", { name: "boosted", boost: 300 }));
    await until("both to wait", async () => {
      const parked = await harness.pool.query(
        "select from plumbline_executor.item where blocked_on like 'test-urgent%'",
      );
      return parked.rowCount === 2;
    });
    gate("urgent").open();
    for (const id of ids) await harness.endOf(id);
    expect(seen.filter((entry) => entry.startsWith("urgent:"))).toEqual([
      "urgent:first",
      "urgent:boosted",
      "urgent:normal",
    ]);
  });

  it("fires a cron slot once although two executors run, in its time zone", async () => {
    const before = (await harness.runsOf("nightly")).length;
    for (let day = 1; day <= 3; day += 1) {
      harness.clock.advance(86_400_000);
      await until(`slot ${day}`, async () => (await harness.runsOf("nightly", "completed")).length >= before + day);
    }
    const runs = await harness.runsOf("nightly");
    expect(runs).toHaveLength(before + 3);
    const run = await harness.endOfRun(runs.at(-1) ?? "");
    const local = new Date(Number(run.output)).toLocaleTimeString("en-GB", { timeZone: "Europe/Zurich" });
    expect(local).toBe("03:30:00");
  });

  it("repeats a run by hand with the same event", async () => {
    const first = await harness.endOf(await harness.send("f/once", { order: 99 }));
    const againId = await retryRun(harness.pool, first.id);
    expect(await harness.endOfRun(againId ?? "")).toMatchObject({ status: "completed", output: "order 99" });
    expect(await retryRun(harness.pool, "unknown")).toBeNull();
  });

  it("stores a repeated send once", async () => {
    const { fetch } = harness.client as unknown as { fetch: typeof globalThis.fetch };
    const send = () =>
      fetch("http://inngest.embedded/e/embedded", {
        method: "POST",
        headers: { "x-inngest-event-id-seed": "1750000000000,AAAAAAAAAAAAAA==" },
        body: JSON.stringify([{ name: "f/any", data: { value: "seeded" } }]),
      }).then((response) => response.json() as Promise<{ ids: string[] }>);
    const [first, second] = [await send(), await send()];
    expect(second.ids).toEqual(first.ids);
    const stored = await harness.pool.query("select from plumbline_executor.event where id = $1", [first.ids[0]]);
    expect(stored.rowCount).toBe(1);
  });
});
