import type { RenderedFacts, RenderedLayout } from "@/server/facts/types";
import type { Outcome, RenderedPage, RenderedRule } from "@/server/rules/types";
import { documentWith, htmlFrom, PAGE_URL, pageFrom } from "./page-facts";

export const LAYOUT: RenderedLayout = {
  screenWidth: 360,
  layoutWidth: 360,
  documentWidth: 360,
  wideElements: [],
  textLength: 2_000,
  smallTextLength: 0,
  smallTexts: [],
};

export function rendered(overrides: Partial<RenderedFacts> = {}): RenderedFacts {
  return {
    renderedAt: "2026-11-20T11:00:00.000Z",
    error: null,
    status: 200,
    documentUrl: PAGE_URL,
    finalUrl: PAGE_URL,
    laterDocumentCount: 0,
    source: htmlFrom(documentWith("<main><h1>Tents</h1></main>")),
    html: htmlFrom(documentWith("<main><h1>Tents</h1></main>")),
    failedRequests: [],
    consoleErrorCount: 0,
    consoleErrors: [],
    layout: LAYOUT,
    layers: [],
    distortedImages: [],
    timing: { domContentLoadedMs: 40, loadMs: 60, settledMs: 900 },
    ...overrides,
  };
}

/** A page as sent and as scripts left it. */
export function scripted(raw: string, after: string, overrides: Partial<RenderedFacts> = {}): RenderedPage {
  return { page: pageFrom(raw), rendered: rendered({ source: htmlFrom(raw), html: htmlFrom(after), ...overrides }) };
}

/** An ordinary page of which the browser saw this. */
export function seenAs(overrides: Partial<RenderedFacts>): RenderedPage {
  const html = documentWith("<main><h1>Tents</h1></main>");
  return scripted(html, html, overrides);
}

export function statusOf(rule: RenderedRule, seen: RenderedPage): Outcome["status"] {
  return rule.check(seen).status;
}
