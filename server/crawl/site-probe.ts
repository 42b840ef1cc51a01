import type { HtmlFacts, SiteProbe } from "@/server/facts/types";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import type { ParseHtml } from "./crawl-types";
import { cutText } from "./cut-text";
import { normaliseUrl } from "./normalise-url";
import { isHtmlType } from "./page-facts";
import { directivesOf } from "./robots-directives";
import { isInternal } from "./site-scope";

const MAX_REDIRECTS = 10;
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 512 * 1024;
const EXCERPT_LENGTH = 600;

export interface ProbeOptions {
  fetcher: Fetcher;
  parse: ParseHtml;
  /** Lower-cased names. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** One extra request for the whole site, redirects followed. */
export async function probe(url: string, options: ProbeOptions): Promise<SiteProbe> {
  const result = await options.fetcher(url, {
    headers: options.headers,
    maxRedirects: MAX_REDIRECTS,
    maxBodyBytes: MAX_BYTES,
    totalTimeoutMs: TIMEOUT_MS,
    signal: options.signal,
  });
  return probeOf(result, options.parse);
}

export function probeOf(result: FetchResult, parse: ParseHtml): SiteProbe {
  const contentType = result.headers["content-type"] ?? null;
  const html = parseAnswer(result, parse);
  return {
    url: result.url,
    status: result.status,
    finalUrl: result.status === null ? null : result.finalUrl,
    hops: result.hops.map((hop) => hop.url),
    error: result.error,
    contentType,
    isNoindex: directivesOf(html, result.headers).isNoindex,
    textHash: html?.text.hash ?? null,
    simhash: html?.text.simhash ?? null,
    bodyExcerpt: html?.text.excerpt ?? textExcerpt(result, contentType),
  };
}

/** null when the answer is not HTML, whatever its type says. */
export function parseAnswer(result: FetchResult, parse: ParseHtml): HtmlFacts | null {
  const contentType = result.headers["content-type"] ?? null;
  const isMarkup = isHtmlType(contentType) && /^[\s\ufeff]*</.test(result.body.subarray(0, 256).toString("utf8"));
  if (result.status === null || !isMarkup) return null;
  return parse({
    body: result.body,
    contentType,
    url: result.finalUrl,
    isInternal: (url) => isInternal(url, result.finalUrl),
    normalise: normaliseUrl,
  });
}

function textExcerpt(result: FetchResult, contentType: string | null): string | null {
  if (result.body.length === 0 || (contentType !== null && !/^text\/|json|xml/i.test(contentType))) return null;
  const text = result.body
    .subarray(0, EXCERPT_LENGTH * 4)
    .toString("utf8")
    .replaceAll("\0", "");
  return cutText(text, EXCERPT_LENGTH);
}
