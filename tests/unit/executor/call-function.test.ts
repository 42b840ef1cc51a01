import { describe, expect, it } from "vitest";
import { defaultBackoffMs } from "@/server/embedded/inngest/backoff";
import { callFunction } from "@/server/embedded/inngest/call-function";

const now = () => new Date("2026-03-01T10:00:00Z");
const request = () => new Request("http://inngest.embedded/", { method: "POST", body: "{}" });
const answer = (status: number, body: string, headers: Record<string, string> = { "x-inngest-sdk": "js:v4" }) =>
  callFunction(async () => new Response(body, { status, headers }), request(), now);

describe("callFunction", () => {
  it("reads a return value", async () => {
    expect(await answer(200, '{"a":1}')).toEqual({ kind: "returned", output: { a: 1 } });
  });

  it("reads instructions with the version and the delay", async () => {
    const headers = { "x-inngest-sdk": "js:v4", "x-inngest-req-version": "2", "retry-after": "60" };
    expect(await answer(206, '[{"op":"Sleep","id":"x"}]', headers)).toEqual({
      kind: "ops",
      ops: [{ op: "Sleep", id: "x" }],
      requestVersion: 2,
      retryAfterMs: 60_000,
    });
  });

  it("tells final errors from retriable ones", async () => {
    expect(await answer(400, '{"name":"E","message":"m"}')).toMatchObject({ kind: "threw", isFinal: true });
    expect(await answer(500, '{"name":"E","message":"m"}')).toMatchObject({
      kind: "threw",
      isFinal: false,
      error: { name: "E", message: "m" },
    });
  });

  it("takes an answer that does not come from the SDK for a retriable failure, even a good one", async () => {
    expect(await answer(200, "{}", {})).toMatchObject({ kind: "threw", isFinal: false });
    expect(await answer(200, "<html>", { "x-inngest-sdk": "js:v4" })).toMatchObject({ kind: "threw", isFinal: false });
  });

  it("reads a streamed answer after its blanks", async () => {
    const inner = { status: 200, headers: { "x-inngest-sdk": "js:v4" }, body: '"done"' };
    expect(await answer(201, `    ${JSON.stringify(inner)}`, {})).toEqual({ kind: "returned", output: "done" });
  });

  it("takes a handler that throws for a retriable failure", async () => {
    const outcome = await callFunction(() => Promise.reject(new TypeError("gone")), request(), now);
    expect(outcome).toMatchObject({ kind: "threw", isFinal: false, error: { name: "TypeError", message: "gone" } });
  });
});

describe("defaultBackoffMs", () => {
  it("grows along the table and stays at two hours, with at most 30 s of jitter", () => {
    for (const [attempt, seconds] of [
      [0, 15],
      [1, 30],
      [4, 300],
      [9, 7200],
      [40, 7200],
    ] as const) {
      const delayMs = defaultBackoffMs(attempt);
      expect(delayMs).toBeGreaterThanOrEqual(seconds * 1000);
      expect(delayMs).toBeLessThanOrEqual(seconds * 1000 + 30_000);
    }
  });
});
