import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CruxOptions, createCruxApi } from "@/server/measure/crux/crux-api";
import {
  CRUX_ABSENT,
  type CruxReply,
  type CruxServer,
  cruxError,
  cruxHistory,
  cruxRecord,
  startCruxServer,
} from "@/tests/helpers/crux-server";

let server: CruxServer;
beforeAll(async () => {
  server = await startCruxServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
});

const NOON = new Date("2026-11-25T20:00:00Z");
const QUERY = { subject: { url: "https://example.com/" }, formFactor: "phone" } as const;

function api(options: Partial<CruxOptions> = {}) {
  return createCruxApi({
    key: "a key",
    baseUrl: server.baseUrl,
    fetch: (url, init) => fetch(url, { method: "POST", ...init }),
    clock: { now: () => NOON, sleep: async () => {} },
    ...options,
  });
}

async function failureOf(reply: CruxReply, options: Partial<CruxOptions> = {}) {
  server.answer(() => reply);
  const answer = await api(options).queryRecord(QUERY);
  if (answer.kind !== "failed") throw new Error(`answered ${answer.kind}`);
  return answer.failure;
}

describe("the Chrome UX Report", () => {
  it("is asked for an address and one kind of device, with the key, for our metrics only", async () => {
    server.answer(() => cruxRecord());
    await api().queryRecord(QUERY);
    await api().queryRecord({ subject: { origin: "https://example.com" }, formFactor: "all" });
    expect(server.requests).toMatchObject([
      {
        method: "queryRecord",
        key: "a key",
        body: {
          url: "https://example.com/",
          formFactor: "PHONE",
          metrics: expect.arrayContaining(["interaction_to_next_paint"]),
        },
      },
      { body: { origin: "https://example.com" } },
    ]);
    expect(server.requests[1]?.body.formFactor).toBeUndefined();
  });

  it("gives percentiles, shares and the dates they are of; the layout shift comes as text", async () => {
    server.answer(() => cruxRecord());
    const answer = await api().queryRecord(QUERY);
    expect(answer).toMatchObject({
      kind: "data",
      data: {
        values: {
          lcpMs: { p75: 2304, shares: { good: 0.7812, needsWork: 0.1401, poor: 0.0787 } },
          cls: { p75: 0.07 },
          ttfbMs: { p75: 610 },
        },
        period: { firstDate: "2026-10-26", lastDate: "2026-11-22" },
      },
    });
  });

  it("keeps what is missing apart from 0", async () => {
    server.answer(() => ({
      status: 200,
      body: {
        record: {
          metrics: {
            largest_contentful_paint: { percentiles: { p75: 900 }, histogram: [{ start: 0, end: 2500, density: 1 }] },
            cumulative_layout_shift: { percentiles: { p75: "0.00" } },
            interaction_to_next_paint: { percentiles: { p75: null } },
            first_contentful_paint: { histogram: "none" },
          },
        },
      },
    }));
    const answer = await api().queryRecord(QUERY);
    expect(answer).toEqual({
      kind: "data",
      data: {
        values: {
          lcpMs: { p75: 900, shares: null },
          inpMs: null,
          cls: { p75: 0, shares: null },
          ttfbMs: null,
          fcpMs: null,
        },
        period: null,
      },
    });
  });

  it("has 25 weeks of history, and gaps stay gaps", async () => {
    server.answer(() => cruxHistory());
    const answer = await api().queryHistory({ subject: { origin: "https://example.com" }, formFactor: "desktop" });
    expect(server.requests[0]).toMatchObject({
      method: "queryHistoryRecord",
      body: { origin: "https://example.com", formFactor: "DESKTOP", collectionPeriodCount: 25 },
    });
    expect(answer).toMatchObject({
      kind: "data",
      data: {
        periods: [{ lastDate: "2026-11-07" }, {}, { firstDate: "2026-10-25", lastDate: "2026-11-21" }],
        p75: { lcpMs: [1362, null, 2304], cls: [0.05, null, 0.07], inpMs: [null, null, null] },
      },
    });
  });

  it("answers “absent” where too few people visit, also for a record without metrics", async () => {
    server.answer(() => CRUX_ABSENT);
    expect(await api().queryRecord(QUERY)).toEqual({ kind: "absent" });
    expect(await api().queryHistory(QUERY)).toEqual({ kind: "absent" });
    server.answer(() => ({ status: 200, body: { record: { key: {}, metrics: {} } } }));
    expect(await api().queryRecord(QUERY)).toEqual({ kind: "absent" });
  });
});

describe("trouble of the Chrome UX Report", () => {
  it("is a key that is not valid: nobody asks for a while, and the setting is named", async () => {
    const failure = await failureOf(
      cruxError(400, {
        message: "API key not valid. Please pass a valid API key.",
        status: "INVALID_ARGUMENT",
        details: [{ reason: "API_KEY_INVALID", domain: "googleapis.com" }],
      }),
    );
    expect(failure).toMatchObject({ code: "CRUX_KEY_INVALID", retryAfterMs: null });
    expect(failure.blockedUntil?.getTime()).toBe(NOON.getTime() + 5 * 60_000);
    expect(failure.message).toContain("CRUX_API_KEY");
  });

  it.each([401, 403])("is a key that may not be used (%i)", async (status) => {
    const failure = await failureOf(
      cruxError(status, { message: "Chrome UX Report API has not been used", status: "PERMISSION_DENIED" }),
    );
    expect(failure).toMatchObject({ code: "CRUX_NOT_ALLOWED", retryAfterMs: null });
    expect(failure.blockedUntil).not.toBeNull();
  });

  it("is an address it does not take: this one only, and never again", async () => {
    const failure = await failureOf(cruxError(400, { message: "Invalid origin", status: "INVALID_ARGUMENT" }));
    expect(failure).toMatchObject({ code: "CRUX_REFUSED", retryAfterMs: null, blockedUntil: null });
  });

  it("is a full minute: all wait a minute", async () => {
    const failure = await failureOf(
      cruxError(429, {
        message: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute'",
        status: "RESOURCE_EXHAUSTED",
        details: [{ reason: "RATE_LIMIT_EXCEEDED", metadata: { quota_limit: "QueriesPerMinutePerProject" } }],
      }),
    );
    expect(failure).toMatchObject({ code: "CRUX_RATE_LIMITED", retryAfterMs: 60_000 });
    expect(failure.blockedUntil).toEqual(new Date(NOON.getTime() + 60_000));
  });

  it("is a day that is used up: all wait for midnight in California", async () => {
    const failure = await failureOf(
      cruxError(429, { message: "Quota exceeded", details: [{ metadata: { quota_limit: "QueriesPerDay" } }] }),
    );
    expect(failure).toMatchObject({ code: "CRUX_DAILY_QUOTA", retryAfterMs: null });
    expect(failure.blockedUntil).toEqual(new Date("2026-11-26T08:00:00Z"));
  });

  it.each([500, 502, 503])("is an outage (%i): once more in a moment", async (status) => {
    expect(await failureOf({ status, text: "<html>busy</html>" })).toMatchObject({
      code: "CRUX_UNAVAILABLE",
      retryAfterMs: 2_000,
      blockedUntil: null,
    });
  });

  it("is an answer that never comes", async () => {
    expect(await failureOf({ hang: true }, { timeoutMs: 50 })).toMatchObject({ code: "CRUX_NO_ANSWER" });
  });

  it("is a service that is not there", async () => {
    expect(await failureOf(CRUX_ABSENT, { baseUrl: "http://127.0.0.1:9" })).toMatchObject({ code: "CRUX_NO_ANSWER" });
  });

  it.each([
    ["no JSON", { status: 200, text: "<html>" }],
    ["no record", { status: 200, body: { hello: 1 } }],
    ["a record of another shape", { status: 200, body: { record: [] } }],
  ])("is a 200 with %s", async (_, reply) => {
    expect(await failureOf(reply)).toMatchObject({ code: "CRUX_UNREADABLE", retryAfterMs: 2_000 });
  });

  it.each([
    [404, "<html>Not Found</html>"],
    [302, ""],
  ])("is a %i that is none of the report's own: never taken for missing data", async (status, text) => {
    const failure = await failureOf({ status, text });
    expect(failure).toMatchObject({ code: "CRUX_UNREADABLE", retryAfterMs: null });
    expect(failure.message).toContain("CRUX_BASE_URL");
  });

  it("is a history that is none", async () => {
    server.answer(() => ({ status: 200, body: { record: { metrics: {}, collectionPeriods: [] } } }));
    expect(await api().queryHistory(QUERY)).toMatchObject({ kind: "failed", failure: { code: "CRUX_UNREADABLE" } });
  });
});
