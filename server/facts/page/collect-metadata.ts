import { attribute, HTML_NAMESPACE, type HtmlElement, rawText, storedAttribute, tokens } from "../dom";
import type { MetaFacts } from "../types";
import type { Scope } from "./page-scope";
import { MAX_ROWS, type PageSink } from "./page-sink";

const TITLE_CHARS = 4_000;

export function collectTitle(element: HtmlElement, scope: Scope, { html, lineOf }: PageSink): void {
  if (element.namespaceURI !== HTML_NAMESPACE || html.titles.length >= MAX_ROWS) return;
  html.titles.push({
    text: rawText(element).slice(0, TITLE_CHARS).replace(/\s+/g, " ").trim(),
    inHead: scope.inHead,
    line: lineOf(element),
  });
}

/** One row for each of name, property and http-equiv the tag carries; a tag with none of them says nothing. */
export function collectMeta(element: HtmlElement, scope: Scope, { html, lineOf }: PageSink): void {
  const kinds: MetaFacts["kind"][] = ["name", "property", "http-equiv"];
  for (const kind of kinds) {
    const name = attribute(element, kind)?.trim().toLowerCase();
    if (!name || html.metas.length >= MAX_ROWS) continue;
    const content = storedAttribute(element, "content") ?? "";
    html.metas.push({ name, kind, content, inHead: scope.inHead, line: lineOf(element) });
  }
}

export function collectLinkTag(element: HtmlElement, scope: Scope, { html, lineOf, resolve }: PageSink): void {
  const href = attribute(element, "href");
  const rel = tokens(attribute(element, "rel"));
  if (href === null || rel.length === 0 || html.links.length >= MAX_ROWS) return;
  html.links.push({
    rel,
    href: storedAttribute(element, "href") ?? "",
    url: resolve(href),
    hreflang: attribute(element, "hreflang"),
    media: attribute(element, "media"),
    type: attribute(element, "type"),
    as: attribute(element, "as"),
    crossorigin: attribute(element, "crossorigin"),
    integrity: attribute(element, "integrity"),
    inHead: scope.inHead,
    line: lineOf(element),
  });
}
