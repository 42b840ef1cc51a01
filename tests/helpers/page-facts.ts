import { parseHtmlPage } from "@/server/facts/parse-html-page";
import type { HtmlFacts, PageFacts } from "@/server/facts/types";
import type { Outcome, PageContext, PageRule } from "@/server/rules/types";

export const PAGE_URL = "https://example.com/tents/ridge";

export interface PageOverrides extends Partial<Omit<PageFacts, "html" | "fetch">> {
  fetch?: Partial<PageFacts["fetch"]>;
  /** Bytes instead of a string, for encodings. */
  body?: Uint8Array;
}

/** Absolute, without fragment, http(s) only: as much of URL identity as rules need. */
export function normaliseForTest(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  return url.href;
}

export function htmlFrom(
  html: string | Uint8Array,
  url = PAGE_URL,
  contentType: string | null = "text/html",
): HtmlFacts {
  const host = new URL(url).hostname;
  return parseHtmlPage({
    body: typeof html === "string" ? new TextEncoder().encode(html) : html,
    contentType,
    url,
    isInternal: (target) => new URL(target).hostname === host,
    normalise: normaliseForTest,
  });
}

/** A 200 page parsed by the real parser; `html` null makes a response without a document. */
export function pageFrom(html: string | null, overrides: PageOverrides = {}): PageFacts {
  const { fetch, body, ...rest } = overrides;
  const url = overrides.url ?? PAGE_URL;
  const contentType = overrides.contentType === undefined ? "text/html; charset=utf-8" : overrides.contentType;
  return {
    url,
    status: 200,
    headers: contentType === null ? {} : { "content-type": contentType },
    cookies: [],
    contentType,
    redirectUrl: null,
    depth: 1,
    sources: ["link"],
    isBotChallenge: false,
    robots: { isAllowedForUs: true, isAllowedForGooglebot: true, rule: null },
    indexability: { isIndexable: true, reason: "indexable" },
    html: html === null ? null : htmlFrom(body ?? html, url, contentType),
    ...rest,
    fetch: {
      fetchedAt: "2026-11-20T10:00:00.000Z",
      error: null,
      attempts: 1,
      ttfbMs: 120,
      totalMs: 180,
      transferBytes: html?.length ?? 0,
      bodyBytes: html?.length ?? 0,
      isTruncated: false,
      httpVersion: "1.1",
      ...fetch,
    },
  };
}

/** A whole document around a body, with nothing wrong in it. */
export function documentWith(body: string, head = ""): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Ridge tent for two, four seasons | Halden</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
</head>
<body>
${body}
</body>
</html>`;
}

export const CONTEXT: PageContext = {
  startUrl: "https://example.com/",
  isHome: false,
  now: "2026-11-20T12:00:00.000Z",
};

export function checkRule(rule: PageRule, page: PageFacts, context: Partial<PageContext> = {}): Outcome {
  return rule.check(page, { ...CONTEXT, ...context });
}
