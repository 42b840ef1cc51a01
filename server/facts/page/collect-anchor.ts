import { attribute, collapse, type HtmlElement, namedContent, storedAttribute, tokens } from "../dom";
import type { Scope } from "./page-scope";
import { MAX_ROWS, type PageSink } from "./page-sink";

const TEXT_CHARS = 200;

/** Anchors and image-map areas. An anchor with neither href nor anything that makes it a link is a mere target. */
export function collectAnchor(element: HtmlElement, scope: Scope, sink: PageSink): void {
  const href = attribute(element, "href");
  if ((href === null && !isClickable(element)) || sink.html.anchors.length >= MAX_ROWS) return;

  const isArea = element.tagName === "area";
  const content = namedContent(element);
  const ownText = isArea ? (attribute(element, "alt") ?? "") : content.text;
  const fallback = attribute(element, "aria-label") ?? attribute(element, "title") ?? "";
  const text = collapse(ownText || fallback).slice(0, TEXT_CHARS);
  const labelIds = text === "" ? (attribute(element, "aria-labelledby") ?? "").split(/\s+/).filter(Boolean) : [];
  if (labelIds.length > 0) sink.labelledAnchors.push({ index: sink.html.anchors.length, ids: labelIds });

  const url = sink.resolve(href);
  const isImageOnly = !isArea && !content.hasOwnText && content.hasGraphic;
  sink.html.anchors.push({
    href: storedAttribute(element, "href"),
    url,
    fragment: fragmentOf(href),
    text,
    rel: tokens(attribute(element, "rel")),
    target: attribute(element, "target"),
    isInternal: url !== null && sink.address.isInternal(url),
    isImageOnly,
    imageAlt: isImageOnly && content.imageAlts.length === 1 ? (content.imageAlts[0] ?? "") : null,
    place: scope.place,
    isHidden: scope.isNotRendered || scope.isAriaHidden,
    line: sink.lineOf(element),
  });
}

/** Names that come from elsewhere in the document, once the walk has seen every id. */
export function resolveLabelledAnchors(sink: PageSink): void {
  for (const { index, ids } of sink.labelledAnchors) {
    const anchor = sink.html.anchors[index];
    if (!anchor) continue;
    const names = ids.map((id) => {
      const element = sink.idElements.get(id);
      return element ? attribute(element, "aria-label") || namedContent(element).text : "";
    });
    anchor.text = collapse(names.join(" ")).slice(0, TEXT_CHARS);
  }
}

function isClickable(element: HtmlElement): boolean {
  const role = attribute(element, "role");
  return element.tagName === "a" && (role === "link" || (role === null && attribute(element, "onclick") !== null));
}

function fragmentOf(href: string | null): string | null {
  const at = href?.indexOf("#") ?? -1;
  if (href === null || at < 0) return null;
  const raw = href.slice(at + 1).trim();
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
