import type { HtmlFacts, PageFacts, RenderedFacts } from "@/server/facts/types";
import { notApplicable } from "../page/outcomes";
import type { Outcome, RenderedRule, RenderedRuleDefinition } from "../types";

/** A page as it came over the wire and as scripts left it, both seen in one visit of the browser. */
export interface ComparedPage {
  page: PageFacts;
  rendered: RenderedFacts;
  raw: HtmlFacts;
  html: HtmlFacts;
}

export type ComparedRuleDefinition = Omit<RenderedRuleDefinition, "check"> & { check(seen: ComparedPage): Outcome };

export function defineRenderedRule(definition: RenderedRuleDefinition): RenderedRule {
  return { ...definition, scope: "rendered" };
}

/**
 * A rule about the document that scripts made of the page's own. It says nothing about pages that the browser could
 * not load, that the server sent elsewhere this time, or that scripts left for another page.
 */
export function defineComparedRule({ check, ...meta }: ComparedRuleDefinition): RenderedRule {
  return defineRenderedRule({
    ...meta,
    check(seen) {
      const compared = comparedPage(seen);
      return "reason" in compared ? notApplicable(compared.reason) : check(compared);
    },
  });
}

export function comparedPage(seen: { page: PageFacts; rendered: RenderedFacts }): ComparedPage | { reason: string } {
  const { page, rendered } = seen;
  if (rendered.error) return { reason: rendered.error.message };
  if (rendered.documentUrl !== page.url) return { reason: "The server sent the browser to another address." };
  if (leavesPage(rendered)) return { reason: "Scripts send visitors to another page." };
  const raw = rendered.source ?? page.html;
  if (raw === null || rendered.html === null) return { reason: "The page is not an HTML page." };
  return { ...seen, raw, html: rendered.html };
}

/**
 * Scripts loaded another document or gave the page another path. A changed query alone is no other page: scripts take
 * tracking and state out of addresses and put them in.
 */
export function leavesPage({ documentUrl, finalUrl, laterDocumentCount }: RenderedFacts): boolean {
  if (documentUrl === null || finalUrl === null || documentUrl === finalUrl) return false;
  return laterDocumentCount > 0 || withoutQuery(documentUrl) !== withoutQuery(finalUrl);
}

function withoutQuery(url: string): string {
  return url.split("?", 1)[0] ?? url;
}
