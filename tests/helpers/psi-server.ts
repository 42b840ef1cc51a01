import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type PsiReply = { status: number; body: unknown } | { hang: true } | { status: number; text: string };

export interface PsiServer {
  baseUrl: string;
  /** Query of every request, in order. */
  requests: URLSearchParams[];
  /** Answers of the next requests; the last one repeats. */
  reply(...replies: PsiReply[]): void;
  close(): Promise<void>;
}

/** Speaks the wire format of the PageSpeed Insights API v5 on loopback. */
export async function startPsiServer(): Promise<PsiServer> {
  const requests: URLSearchParams[] = [];
  let replies: PsiReply[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname !== "/pagespeedonline/v5/runPagespeed") return void response.writeHead(404).end();
    requests.push(url.searchParams);
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (!reply) return void response.writeHead(500).end();
    if ("hang" in reply) return;
    response.writeHead(reply.status, { "content-type": "application/json; charset=UTF-8" });
    response.end("text" in reply ? reply.text : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    reply: (...next) => {
      replies = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A result as Lighthouse 13 writes it, cut down to what a client may read. */
export function lighthouseResult(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    requestedUrl: "https://example.com/",
    finalUrl: "https://example.com/",
    lighthouseVersion: "13.4.0",
    runWarnings: [],
    configSettings: { formFactor: "mobile" },
    categories: {
      performance: {
        id: "performance",
        score: 0.63,
        auditRefs: [
          { id: "first-contentful-paint", weight: 10, group: "metrics", acronym: "FCP" },
          { id: "largest-contentful-paint", weight: 25, group: "metrics", acronym: "LCP" },
          { id: "total-blocking-time", weight: 30, group: "metrics", acronym: "TBT" },
          { id: "cumulative-layout-shift", weight: 25, group: "metrics", acronym: "CLS" },
          { id: "speed-index", weight: 10, group: "metrics", acronym: "SI" },
          { id: "image-delivery-insight", weight: 0, group: "insights" },
          { id: "render-blocking-insight", weight: 0, group: "insights" },
          { id: "cache-insight", weight: 0, group: "insights" },
          { id: "bootup-time", weight: 0, group: "diagnostics" },
        ],
      },
      accessibility: { id: "accessibility", score: 0.91, auditRefs: [{ id: "image-alt", weight: 10 }] },
      "best-practices": { id: "best-practices", score: null, auditRefs: [{ id: "is-on-https", weight: 5 }] },
      seo: { id: "seo", score: 1, auditRefs: [{ id: "document-title", weight: 1 }] },
    },
    audits: {
      "first-contentful-paint": { title: "First Contentful Paint", score: 0.71, numericValue: 2310.4 },
      "largest-contentful-paint": { title: "Largest Contentful Paint", score: 0.31, numericValue: 4811.9 },
      "total-blocking-time": { title: "Total Blocking Time", score: 0.6, numericValue: 501 },
      "cumulative-layout-shift": { title: "Cumulative Layout Shift", score: 0.98, numericValue: 0.062345 },
      "speed-index": { title: "Speed Index", score: 0.7, numericValue: 4400 },
      "total-byte-weight": { title: "Avoids enormous payloads", score: 1, numericValue: 1234567.8 },
      "mainthread-work-breakdown": { title: "Main thread", score: 0.5, numericValue: 3900 },
      "bootup-time": {
        title: "Reduce JavaScript execution time",
        score: 0.5,
        numericValue: 1800,
        scoreDisplayMode: "metricSavings",
        metricSavings: { TBT: 150 },
        details: { type: "table", items: [{}, {}] },
      },
      "image-delivery-insight": {
        title: "Improve image delivery",
        score: 0,
        scoreDisplayMode: "metricSavings",
        displayValue: "Est savings of 310 KiB",
        metricSavings: { FCP: 0, LCP: 900, CLS: 0.4 },
        details: { type: "table", items: [{ wastedBytes: 200_000 }, { wastedBytes: 117_440 }] },
      },
      "render-blocking-insight": {
        title: "Render blocking requests",
        score: 0.5,
        scoreDisplayMode: "metricSavings",
        metricSavings: { FCP: 300 },
      },
      "cache-insight": {
        title: "Use efficient cache lifetimes",
        score: null,
        scoreDisplayMode: "error",
        errorMessage: "Required trace gatherer failed.",
      },
      "image-alt": {
        title: "Image elements do not have `[alt]` attributes",
        score: 0,
        scoreDisplayMode: "binary",
        details: { type: "table", items: [{}] },
      },
      "is-on-https": { title: "Uses HTTPS", score: null, scoreDisplayMode: "notApplicable" },
      "document-title": { title: "Document has a `<title>` element", score: 1, scoreDisplayMode: "binary" },
      metrics: {
        title: "Metrics",
        score: 1,
        scoreDisplayMode: "informative",
        details: { type: "debugdata", items: [{ timeToFirstByte: 412.6 }] },
      },
    },
    ...overrides,
  };
}

export function psiSuccess(overrides: Record<string, unknown> = {}): PsiReply {
  return {
    status: 200,
    body: {
      captchaResult: "CAPTCHA_NOT_NEEDED",
      kind: "pagespeedonline#result",
      id: "https://example.com/",
      analysisUTCTimestamp: "2026-08-11T10:00:00.000Z",
      loadingExperience: { initial_url: "https://example.com/" },
      lighthouseResult: lighthouseResult(),
      ...overrides,
    },
  };
}

/** The error body of Google's APIs: `errors` of the old format beside `details` of the new one. */
export function psiError(
  status: number,
  error: { message: string; status?: string; errors?: unknown[]; details?: unknown[] },
): PsiReply {
  return { status, body: { error: { code: status, ...error } } };
}
