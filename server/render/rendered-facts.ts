import { isBotChallenge } from "@/server/crawl/bot-challenge";
import { normaliseUrl } from "@/server/crawl/normalise-url";
import { isInternal, registrableDomain } from "@/server/crawl/site-scope";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import type { HtmlFacts, RenderErrorCode, RenderedFacts } from "@/server/facts/types";
import { describeRenderError } from "./render-error";
import { type PageVisit, type RenderFailure, SCREEN } from "./render-job";

export interface RenderedFactsInput {
  visit: PageVisit | RenderFailure;
  startUrl: string;
  hasSubdomains: boolean;
  renderedAt: Date;
}

const MAX_FAILED_REQUESTS = 20;

/** A visit as facts: both documents go through the parser of the crawl, so that the two can be compared. */
export function renderedFactsOf({ visit, startUrl, hasSubdomains, renderedAt }: RenderedFactsInput): RenderedFacts {
  const at = renderedAt.toISOString();
  if ("errorCode" in visit) return failedRendering(visit.errorCode, visit.detail, at);
  const { status, headers, body, markup } = visit;
  if (isBotChallenge({ status, headers, body: body ?? Buffer.from(markup) }))
    return failedRendering("bot-challenge", "", at);
  const parse = (bytes: Uint8Array, contentType: string | null, url: string) =>
    parseHtmlPage({
      body: bytes,
      contentType,
      url,
      isInternal: (other) => isInternal(other, startUrl, hasSubdomains),
      normalise: normaliseUrl,
    });
  return {
    renderedAt: at,
    error: null,
    status,
    documentUrl: normaliseUrl(visit.documentUrl),
    finalUrl: normaliseUrl(visit.finalUrl),
    laterDocumentCount: visit.laterDocumentCount,
    source: body === null ? null : parse(body, headers["content-type"] ?? null, visit.documentUrl),
    html: withoutLines(parse(Buffer.from(markup), "text/html; charset=utf-8", visit.finalUrl)),
    failedRequests: visit.requests
      .filter(({ url }) => isFirstParty(url, visit.documentUrl))
      .slice(0, MAX_FAILED_REQUESTS),
    consoleErrorCount: visit.consoleErrorCount,
    consoleErrors: visit.consoleErrors,
    layout: { screenWidth: SCREEN.width, ...visit.width, ...visit.text },
    layers: visit.layers,
    distortedImages: visit.distortedImages,
    timing: visit.timing,
  };
}

export function failedRendering(code: RenderErrorCode, detail: string, renderedAt: string): RenderedFacts {
  return {
    renderedAt,
    error: { code, message: describeRenderError(code, detail) },
    status: null,
    documentUrl: null,
    finalUrl: null,
    laterDocumentCount: 0,
    source: null,
    html: null,
    failedRequests: [],
    consoleErrorCount: 0,
    consoleErrors: [],
    layout: null,
    layers: [],
    distortedImages: [],
    timing: null,
  };
}

/** The same registrable domain, where names have one: an API usually has a name of its own. */
function isFirstParty(url: string, documentUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const domain = registrableDomain(documentUrl);
  return domain === null ? new URL(url).host === new URL(documentUrl).host : registrableDomain(url) === domain;
}

/** Lines of serialised markup are nobody's: nothing a person can open has them. */
function withoutLines(html: HtmlFacts): HtmlFacts {
  return JSON.parse(JSON.stringify(html, (key, value) => (key === "line" || key === "firstLine" ? null : value)));
}
