import { createExaminer } from "@/server/crawl/examine-page";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import type { PageFacts } from "@/server/facts/types";
import { renderPage } from "./generated-site";

export const ORIGIN = "https://bench.example";

/** Pages of the generated site as bodies, without a server. */
export function generatedBodies(count: number): { url: string; body: Buffer }[] {
  return Array.from({ length: count }, (_, id) => ({
    url: `${ORIGIN}/page/${id}`,
    body: Buffer.from(renderPage(id, count)),
  }));
}

const examine = createExaminer({ startUrl: `${ORIGIN}/page/0`, parse: parseHtmlPage });

/** The facts a crawl would store of a 200 answer. */
export function factsOf(url: string, body: Buffer): PageFacts {
  const result = {
    url,
    finalUrl: url,
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    cookies: [],
    body,
    error: null,
    redirectUrl: null,
    ttfbMs: 1,
    totalMs: 2,
    transferBytes: body.length,
    bodyBytes: body.length,
    isTruncated: false,
    httpVersion: "1.1",
    hops: [],
  };
  return examine({
    target: { url, depth: 1, sources: ["link"] },
    robots: { isAllowedForUs: true, isAllowedForGooglebot: true, rule: null },
    fetched: { result, attempts: 1 },
    fetchedAt: new Date(0),
  }).page;
}
