import { describe, expect, it } from "vitest";
import { maxAttempts } from "@/server/embedded/inngest/call-function";
import { slotsFor } from "@/server/embedded/inngest/concurrency";
import { nextSlot } from "@/server/embedded/inngest/cron";
import { configProblems } from "@/server/embedded/inngest/registration";
import type { FunctionConfig } from "@/server/embedded/inngest/types";

const now = new Date("2026-03-01T10:00:00Z");

function config(extra: Partial<FunctionConfig> = {}): FunctionConfig {
  return { id: "app-f", triggers: [{ event: "a" }], steps: { step: { runtime: { url: "http://x/" } } }, ...extra };
}

describe("configProblems", () => {
  it("accepts what is supported", () => {
    const problems = configProblems(
      config({
        triggers: [{ event: "a", expression: "event.data.x > 1" }, { cron: "TZ=Asia/Tokyo 0 9 * * 1-5" }],
        concurrency: [{ limit: 2, key: "event.data.team" }, { limit: 5 }],
        cancel: [{ event: "b", if: "event.data.id == async.data.id" }],
        throttle: { limit: 1, period: "60s" },
        singleton: { key: "event.data.site", mode: "skip" },
        priority: { run: "event.data.urgent ? 100 : 0" },
        timeouts: { start: "1h", finish: "2h" },
        idempotency: "event.data.id",
      }),
      now,
    );
    expect(problems).toEqual([]);
  });

  it.each<[string, Partial<FunctionConfig>]>([
    ["batchEvents", { batchEvents: { maxSize: 2 } }],
    ["debounce", { debounce: { period: "1s" } }],
    ["rateLimit", { rateLimit: { limit: 1 } }],
    ["Jitter", { triggers: [{ cron: "* * * * *", jitter: "5s" }] }],
    ["at most 10 triggers", { triggers: Array.from({ length: 11 }, () => ({ event: "a" })) }],
    ["at most 2 concurrency", { concurrency: [{ limit: 1 }, { limit: 2 }, { limit: 3 }] }],
    ["is not valid", { triggers: [{ cron: "TZ=Moon/Base 0 * * * *" }] }],
    ["is not a duration", { timeouts: { finish: "tomorrow" } }],
    ["cannot be read", { concurrency: { limit: 1, key: "event.data." } }],
  ])("refuses %s", (text, extra) => {
    const problems = configProblems(config(extra), now);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(text);
  });
});

describe("maxAttempts", () => {
  it("adds the first attempt to the retries, five by default and 21 at most", () => {
    const withRetries = (attempts?: number) =>
      config({ steps: { step: { runtime: { url: "" }, retries: attempts === undefined ? {} : { attempts } } } });
    expect(maxAttempts(withRetries())).toBe(5);
    expect(maxAttempts(withRetries(0))).toBe(1);
    expect(maxAttempts(withRetries(50))).toBe(21);
  });
});

describe("slotsFor", () => {
  const run = { events: [{ id: "1", name: "a", data: { team: "red" }, ts: 0 }] };

  it("gives one slot per limit, by function or shared", () => {
    expect(slotsFor(config({ concurrency: 3 }), run)).toEqual([{ key: "app-f:", limit: 3 }]);
    expect(slotsFor(config({ concurrency: { limit: 1, scope: "env", key: '"psi"' } }), run)).toEqual([
      { key: 'env:"psi":psi', limit: 1 },
    ]);
    expect(slotsFor(config({ concurrency: { limit: 1, key: "event.data.team" } }), run)).toEqual([
      { key: "app-f:event.data.team:red", limit: 1 },
    ]);
  });

  it("has no slot for a missing attribute or a limit of zero", () => {
    expect(slotsFor(config({ concurrency: { limit: 1, key: "event.data.host" } }), run)).toEqual([]);
    expect(slotsFor(config({ concurrency: 0 }), run)).toEqual([]);
  });
});

describe("nextSlot", () => {
  it("is in UTC unless the expression names a zone", () => {
    expect(nextSlot("30 3 * * *", now).toISOString()).toBe("2026-03-02T03:30:00.000Z");
    expect(nextSlot("TZ=America/New_York 30 3 * * *", now).toISOString()).toBe("2026-03-02T08:30:00.000Z");
  });

  it("follows a change to summer time", () => {
    const before = new Date("2026-03-28T12:00:00Z");
    expect(nextSlot("TZ=Europe/Zurich 0 12 * * *", before).toISOString()).toBe("2026-03-29T10:00:00.000Z");
  });
});
