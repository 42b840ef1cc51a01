import type { FetchFacts, HtmlFacts, PageFacts, RobotsVerdict } from "@/server/facts/types";
import { logger } from "@/server/log";
import type { FetchResult } from "@/server/net/fetch-types";
import { isBotChallenge } from "./bot-challenge";
import type { FrontierUrl, ParseHtml } from "./crawl-types";
import { indexabilityOf } from "./indexability";
import { normaliseUrl, rememberNormalised } from "./normalise-url";
import { updatedHeaders } from "./revalidation";
import { isInternal } from "./site-scope";

const normaliseLink = rememberNormalised();

export interface PageFactsInput {
  target: FrontierUrl;
  startUrl: string;
  hasSubdomains?: boolean;
  robots: RobotsVerdict;
  result: FetchResult;
  attempts: number;
  fetchedAt: Date;
  parse: ParseHtml;
}

/** A response as facts. Only 2xx HTML is parsed: links of error pages and bot walls must not count as the site's own. */
export function pageFactsOf(input: PageFactsInput): PageFacts {
  const { target, result, robots } = input;
  const contentType = result.headers["content-type"] ?? null;
  const isChallenge = isBotChallenge(result);
  const html = isChallenge ? null : parseBody(input, contentType);

  const seen = {
    url: target.url,
    status: result.status,
    headers: result.headers,
    cookies: result.cookies,
    contentType,
    redirectUrl: result.redirectUrl && (normaliseUrl(result.redirectUrl) ?? result.redirectUrl),
    fetch: fetchFactsOf(input),
    depth: target.depth,
    sources: target.sources,
    isBotChallenge: isChallenge,
    robots,
    html,
  };
  return { ...seen, indexability: indexabilityOf(seen) };
}

/**
 * A page that the server says is still the one of an earlier audit. The body and what was read from it are those of
 * then; when it was asked, how the answer travelled, robots.txt, depth, sources and headers are those of now.
 */
export function revalidatedFacts(input: Omit<PageFactsInput, "parse"> & { stored: PageFacts }): PageFacts {
  const { stored, target, result, robots, attempts, fetchedAt } = input;
  const seen = {
    ...stored,
    url: target.url,
    headers: updatedHeaders(stored.headers, result.headers),
    cookies: result.cookies.length > 0 ? result.cookies : stored.cookies,
    fetch: {
      ...stored.fetch,
      fetchedAt: fetchedAt.toISOString(),
      isRevalidated: true as const,
      bodyFetchedAt: stored.fetch.bodyFetchedAt ?? stored.fetch.fetchedAt,
      attempts,
      ttfbMs: result.ttfbMs,
      totalMs: result.totalMs,
      httpVersion: result.httpVersion,
    },
    depth: target.depth,
    sources: target.sources,
    robots,
  };
  return { ...seen, indexability: indexabilityOf(seen) };
}

/** A page that robots.txt keeps us from: recorded, never requested. */
export function blockedPageFacts(target: FrontierUrl, robots: RobotsVerdict, at: Date): PageFacts {
  return {
    url: target.url,
    status: null,
    headers: {},
    cookies: [],
    contentType: null,
    redirectUrl: null,
    fetch: {
      fetchedAt: at.toISOString(),
      error: null,
      attempts: 0,
      ttfbMs: null,
      totalMs: null,
      transferBytes: null,
      bodyBytes: null,
      isTruncated: false,
      httpVersion: null,
    },
    depth: target.depth,
    sources: target.sources,
    isBotChallenge: false,
    robots,
    indexability: { isIndexable: false, reason: "blocked-by-robots" },
    html: null,
  };
}

/** Also true for a missing type, since browsers then look at the content. */
export function isHtmlType(contentType: string | null | undefined): boolean {
  return !contentType || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

function parseBody(input: PageFactsInput, contentType: string | null): HtmlFacts | null {
  const { status, body } = input.result;
  if (status === null || status < 200 || status > 299 || body.length === 0 || !isHtmlType(contentType)) return null;
  if (!contentType && !/^\s*(?:\ufeff)?\s*</.test(body.subarray(0, 256).toString("utf8"))) return null;
  const { url } = input.target;
  try {
    return input.parse({
      body,
      contentType,
      url,
      isInternal: (other) => isInternal(other, input.startUrl, input.hasSubdomains),
      normalise: normaliseLink,
    });
  } catch (error) {
    // One page that upsets the parser must not stop the audit on every retry.
    logger("crawl").error({ err: error, url }, "page could not be parsed");
    return null;
  }
}

function fetchFactsOf({ result, attempts, fetchedAt }: PageFactsInput): FetchFacts {
  const hasBody = result.status !== null && result.bodyBytes !== null;
  return {
    fetchedAt: fetchedAt.toISOString(),
    error: result.error,
    attempts,
    ttfbMs: result.ttfbMs,
    totalMs: result.status === null ? null : result.totalMs,
    transferBytes: hasBody ? result.transferBytes : null,
    bodyBytes: result.bodyBytes,
    isTruncated: result.isTruncated,
    httpVersion: result.httpVersion,
  };
}
