import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Clock } from "@/server/clock";
import { measureWithPsi, type PsiOptions } from "@/server/measure/psi/measure-with-psi";
import {
  lighthouseResult,
  type PsiReply,
  type PsiServer,
  psiError,
  psiSuccess,
  startPsiServer,
} from "@/tests/helpers/psi-server";

let server: PsiServer;
beforeAll(async () => {
  server = await startPsiServer();
});
afterAll(() => server.close());

const noon: Clock = { now: () => new Date("2026-08-11T19:00:00Z"), sleep: async () => {} };

function ask(reply: PsiReply, options: Partial<PsiOptions> = {}) {
  server.reply(reply);
  return measureWithPsi({
    url: "https://example.com/a?b=1&c=2",
    device: "mobile",
    key: "test-key",
    baseUrl: server.baseUrl,
    fetch,
    clock: noon,
    ...options,
  });
}

const lighthouseError = (status: number, message: string) =>
  psiError(status, {
    message,
    status: status === 400 ? "INVALID_ARGUMENT" : undefined,
    errors: [{ message, domain: "lighthouse", reason: "lighthouseError" }],
  });

describe("measureWithPsi", () => {
  it("sends the address, the device, the key and the four categories", async () => {
    await ask(psiSuccess(), { device: "desktop" });
    const sent = server.requests.at(-1);
    expect(sent?.get("url")).toBe("https://example.com/a?b=1&c=2");
    expect(sent?.get("strategy")).toBe("DESKTOP");
    expect(sent?.get("key")).toBe("test-key");
    expect(sent?.getAll("category")).toEqual(["PERFORMANCE", "ACCESSIBILITY", "BEST_PRACTICES", "SEO"]);
  });

  it("reads scores and metrics and keeps what was not computed null", async () => {
    const { facts, retry, stopAll } = await ask(psiSuccess());
    expect(facts).toMatchObject({
      source: "psi",
      error: null,
      performance: 63,
      accessibility: 91,
      bestPractices: null,
      seo: 100,
      lcpMs: 4812,
      cls: 0.0623,
      ttfbMs: 413,
      totalBytes: 1234568,
      lighthouseVersion: "13.4.0",
      field: null,
    });
    expect([retry, stopAll]).toEqual([null, false]);
  });

  it("reads field data of the page and divides the layout shift by 100", async () => {
    const { facts } = await ask(
      psiSuccess({
        loadingExperience: {
          id: "https://example.com/",
          metrics: {
            LARGEST_CONTENTFUL_PAINT_MS: { percentile: 2304, category: "FAST" },
            CUMULATIVE_LAYOUT_SHIFT_SCORE: { percentile: 7, category: "FAST" },
          },
        },
      }),
    );
    expect(facts.field).toEqual({ scope: "url", lcpMs: 2304, inpMs: null, cls: 0.07, fcpMs: null, ttfbMs: null });
  });

  it("says so when the field data are the origin's", async () => {
    const metrics = { INTERACTION_TO_NEXT_PAINT: { percentile: 180 } };
    const fallback = await ask(psiSuccess({ loadingExperience: { origin_fallback: true, metrics } }));
    const separate = await ask(psiSuccess({ originLoadingExperience: { metrics } }));
    expect(fallback.facts.field).toMatchObject({ scope: "origin", inpMs: 180 });
    expect(separate.facts.field).toMatchObject({ scope: "origin", inpMs: 180 });
  });

  it("stops all work when the key is not valid", async () => {
    const { facts, retry, stopAll } = await ask(
      psiError(400, {
        message: "API key not valid. Please pass a valid API key.",
        status: "INVALID_ARGUMENT",
        errors: [{ domain: "global", reason: "badRequest" }],
        details: [
          { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID", domain: "googleapis.com" },
        ],
      }),
    );
    expect(facts.error).toMatchObject({ code: "PSI_KEY_INVALID", isPageFault: false });
    expect(facts.error?.message).toContain("GOOGLE_PAGESPEED_API_KEY");
    expect([retry, stopAll]).toEqual([null, true]);
  });

  it("stops all work when the API is not enabled for the key", async () => {
    const { facts, stopAll, retry } = await ask(
      psiError(403, {
        message: "PageSpeed Insights API has not been used in project 12 before",
        status: "PERMISSION_DENIED",
        details: [{ reason: "SERVICE_DISABLED" }],
      }),
    );
    expect([facts.error?.code, stopAll, retry]).toEqual(["PSI_NOT_ALLOWED", true, null]);
  });

  it.each([400, 500])(
    "blames the page for a Lighthouse page code that arrives as %i and retries once",
    async (status) => {
      const reply = lighthouseError(
        status,
        "Lighthouse returned error: ERRORED_DOCUMENT_REQUEST. Lighthouse was unable to load the page. (Status code: 404)",
      );
      const first = await ask(reply);
      expect(first.facts.error).toMatchObject({ code: "ERRORED_DOCUMENT_REQUEST", isPageFault: true });
      expect(first.facts.performance).toBeNull();
      expect(first.retry).not.toBeNull();
      expect((await ask(reply, { previousAttempts: 1 })).retry).toBeNull();
    },
  );

  it("does not retry another bad request", async () => {
    const { facts, retry, stopAll } = await ask(
      psiError(400, { message: "Invalid value 'ftp://x'", status: "INVALID_ARGUMENT" }),
    );
    expect([facts.error?.code, retry, stopAll]).toEqual(["PSI_REFUSED", null, false]);
  });

  it("waits a minute when asked too often", async () => {
    const { facts, retry, stopAll } = await ask(
      psiError(429, {
        message: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute'",
        status: "RESOURCE_EXHAUSTED",
        details: [{ reason: "RATE_LIMIT_EXCEEDED", metadata: { quota_limit: "defaultPerMinutePerProject" } }],
      }),
    );
    expect([facts.error?.code, retry?.afterMs, stopAll]).toEqual(["PSI_RATE_LIMITED", 60_000, false]);
  });

  it("waits until midnight Pacific time when the daily quota is used up", async () => {
    const { facts, retry, stopAll } = await ask(
      psiError(429, {
        message: "Quota exceeded",
        status: "RESOURCE_EXHAUSTED",
        details: [{ reason: "RATE_LIMIT_EXCEEDED", metadata: { quota_limit: "defaultPerDayPerProject" } }],
      }),
    );
    expect([facts.error?.code, retry?.afterMs, stopAll]).toEqual(["PSI_DAILY_QUOTA", 12 * 3_600_000, true]);
  });

  it("asks again later when the service fails, three more times at most", async () => {
    const reply = lighthouseError(500, "Lighthouse returned error: Something went wrong.");
    const first = await ask(reply);
    expect(first.facts.error).toMatchObject({ code: "PSI_UNAVAILABLE", isPageFault: false });
    expect(first.retry?.afterMs).toBe(120_000);
    expect((await ask(reply, { previousAttempts: 2 })).retry).not.toBeNull();
    expect((await ask(reply, { previousAttempts: 3 })).retry).toBeNull();
    expect((await ask({ status: 503, text: "busy" })).facts.error?.code).toBe("PSI_UNAVAILABLE");
  });

  it("treats a call that never ends like a busy service", async () => {
    const { facts, retry } = await ask({ hang: true }, { timeoutMs: 50 });
    expect(facts.error?.code).toBe("PSI_NO_ANSWER");
    expect(retry).not.toBeNull();
  });

  it("does not retry what was cancelled", async () => {
    const { facts, retry } = await ask({ hang: true }, { signal: AbortSignal.timeout(50) });
    expect([facts.error?.code, retry]).toEqual(["CANCELLED", null]);
  });

  it("shows no score at all beside a runtime error", async () => {
    const { facts, retry } = await ask(
      psiSuccess({
        lighthouseResult: lighthouseResult({ runtimeError: { code: "NO_FCP", message: "The page did not paint." } }),
      }),
    );
    expect(facts.error).toMatchObject({ code: "NO_FCP", isPageFault: true });
    expect([facts.performance, facts.seo, facts.lcpMs]).toEqual([null, null, null]);
    expect(retry).not.toBeNull();
  });

  it("treats a captcha as a soft refusal", async () => {
    const { facts, retry } = await ask(psiSuccess({ captchaResult: "CAPTCHA_BLOCKING" }));
    expect(facts.error?.code).toBe("PSI_CAPTCHA");
    expect(retry).not.toBeNull();
  });

  it("does not take an unreadable 200 for a result", async () => {
    expect((await ask({ status: 200, text: "<html>" })).facts.error?.code).toBe("PSI_UNREADABLE");
  });

  it("backs off longer each time it is asked too often, and nobody else asks in that minute", async () => {
    const reply = psiError(429, { message: "Quota exceeded", details: [{ reason: "RATE_LIMIT_EXCEEDED" }] });
    const waits = [0, 1, 2, 3].map(async (previousAttempts) => (await ask(reply, { previousAttempts })).retry?.afterMs);
    expect(await Promise.all(waits)).toEqual([60_000, 120_000, 240_000, undefined]);
    expect((await ask(reply)).blockedUntil).not.toBeNull();
  });

  it("lets nobody ask with a refused key for a while, nor on a day that is used up", async () => {
    const refused = await ask(psiError(403, { message: "no", status: "PERMISSION_DENIED" }));
    expect(refused.blockedUntil).not.toBeNull();
    const empty = psiError(429, {
      message: "Quota exceeded",
      details: [{ metadata: { quota_limit: "QueriesPerDay" } }],
    });
    expect((await ask(empty)).blockedUntil?.getTime()).toBeGreaterThan(refused.blockedUntil?.getTime() ?? 0);
  });

  it.each([302, 404, 410])("does not blame the page for a %i of something in between", async (status) => {
    const { facts, retry, blockedUntil } = await ask({ status, text: "<html>proxy</html>" });
    expect(facts.error).toMatchObject({ code: "PSI_UNREADABLE", isPageFault: false });
    expect([retry === null, blockedUntil]).toEqual([false, null]);
  });

  it("does not blame the page when the service closes the connection", async () => {
    const { facts } = await ask(psiSuccess(), { baseUrl: "http://127.0.0.1:9" });
    expect(facts.error).toMatchObject({ code: "PSI_NO_ANSWER", isPageFault: false });
  });

  it("blames the address for a 400 that names no other cause, once and for all", async () => {
    const { facts, retry, stopAll } = await ask(
      psiError(400, { message: "Invalid value 'x'", status: "INVALID_ARGUMENT" }),
    );
    expect([facts.error?.code, facts.error?.isPageFault, retry, stopAll]).toEqual(["PSI_REFUSED", true, null, false]);
  });

  it("keeps a category or an audit that did not compute apart from 0", async () => {
    const { facts } = await ask(psiSuccess());
    expect([facts.bestPractices, facts.performance]).toEqual([null, 63]);
    expect(facts.audits.find((audit) => audit.id === "cache-insight")?.score ?? null).toBeNull();
  });
});
