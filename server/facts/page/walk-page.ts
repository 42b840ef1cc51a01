import { attribute, type HtmlElement, type HtmlNode, type HtmlParent, INLINE, isElement, MAX_DEPTH } from "../dom";
import { collectAnchor } from "./collect-anchor";
import { collectForm, collectFrame, collectInput, collectScript } from "./collect-embeds";
import { collectBackground, collectHiddenText } from "./collect-hidden";
import { collectImage, collectPicture, collectSvg, collectVideo } from "./collect-media";
import { collectLinkTag, collectMeta, collectTitle } from "./collect-metadata";
import { collectObsolete, collectTime, OBSOLETE_ELEMENTS } from "./collect-semantics";
import {
  collectHeading,
  collectIds,
  collectInteraction,
  collectLandmark,
  enterTable,
  leaveTable,
  readTablePart,
} from "./collect-structure";
import { type Scope, scopeInside } from "./page-scope";
import type { PageSink } from "./page-sink";

/** Source text that is not shown. A template's content is a separate fragment, so it is not among its children. */
const NOT_TEXT = new Set(["script", "style", "noscript", "title", "template"]);

const MAX_STYLE_CHARS = 4_000;

/** One pass over the tree in document order. */
export function walkPage(parent: HtmlParent, scope: Scope, sink: PageSink, depth = 0): void {
  if (depth > MAX_DEPTH) return;
  let elementChildCount = 0;
  for (const node of parent.childNodes) {
    if (isElement(node)) {
      elementChildCount += 1;
      walkElement(node, scope, sink, depth + 1);
    } else {
      readText(node, scope, sink);
    }
  }
  sink.html.maxChildren = Math.max(sink.html.maxChildren, elementChildCount);
  sink.html.maxDepth = Math.max(sink.html.maxDepth, depth);
}

function readText(node: HtmlNode, scope: Scope, sink: PageSink): void {
  if (node.nodeName !== "#text" || !("value" in node)) return;
  if (!scope.inHead && !scope.isNotRendered && !scope.isMuted) sink.text.add(node.value, scope);
}

function walkElement(element: HtmlElement, outer: Scope, sink: PageSink, depth: number): void {
  const { html } = sink;
  html.elementCount += 1;
  const scope = scopeInside(element, outer);
  collectElement(element, outer, scope, sink);
  const hasAttributes = element.attrs.length > 0;
  if (hasAttributes) {
    collectIds(element, sink);
    collectInteraction(element, sink);
    sink.items.enter(element, sink.lineOf);
    collectStyledFaults(element, outer, sink);
  }
  collectLandmark(element, sink);

  const isBlock = !INLINE.has(element.tagName);
  if (isBlock) sink.text.separate(scope);
  if (!NOT_TEXT.has(element.tagName)) walkPage(element, scope, sink, depth);
  else if (element.tagName === "template" && isShadowRoot(element))
    walkPage(shadowContent(element), scope, sink, depth);
  if (isBlock) sink.text.separate(scope);

  if (element.tagName === "table") leaveTable(sink);
  if (hasAttributes) sink.items.leave(element);
}

function collectStyledFaults(element: HtmlElement, outer: Scope, sink: PageSink): void {
  if (outer.inHead || outer.isNotRendered || outer.isMuted) return;
  for (const { name, value } of element.attrs) {
    if (name !== "style" && name !== "hidden") continue;
    const style = name === "style" ? value.slice(0, MAX_STYLE_CHARS) : "";
    collectHiddenText(element, style, sink);
    if (style.includes("url(")) collectBackground(element, style, outer, sink);
    return;
  }
}

/** Declarative shadow roots are rendered; other templates are not. */
function isShadowRoot(element: HtmlElement): boolean {
  return attribute(element, "shadowrootmode") !== null;
}

function shadowContent(element: HtmlElement): HtmlParent {
  return "content" in element ? (element.content as HtmlParent) : element;
}

function collectElement(element: HtmlElement, outer: Scope, inner: Scope, sink: PageSink): void {
  const table = sink.tables[sink.tables.length - 1];
  if (table) readTablePart(element, table);
  COLLECTORS.get(element.tagName)?.(element, outer, sink, inner);
}

/** `outer` is where the element stands, `inner` includes what the element itself changes. */
type Collect = (element: HtmlElement, outer: Scope, sink: PageSink, inner: Scope) => void;

const anchor: Collect = (element, _outer, sink, inner) => collectAnchor(element, inner, sink);
const heading: Collect = (element, _outer, sink, inner) => collectHeading(element, inner, sink);

const COLLECTORS: ReadonlyMap<string, Collect> = new Map<string, Collect>([
  ["title", collectTitle],
  ["meta", collectMeta],
  ["link", collectLinkTag],
  ["script", collectScript],
  ["a", anchor],
  ["area", anchor],
  ["img", collectImage],
  ["picture", (element, _, sink) => collectPicture(element, sink)],
  ["video", (element, _, sink) => collectVideo(element, sink)],
  ["svg", (element, _, sink) => collectSvg(element, sink)],
  ["iframe", collectFrame],
  ["frame", collectFrame],
  ["form", (element, _, sink) => collectForm(element, sink)],
  ["input", (element, _, sink) => collectInput(element, sink)],
  ["table", (element, _, sink) => enterTable(element, sink)],
  ["article", (_element, _, sink) => void sink.text.articleCount++],
  ["h1", heading],
  ["h2", heading],
  ["h3", heading],
  ["h4", heading],
  ["h5", heading],
  ["h6", heading],
  ["time", (element, _, sink, inner) => collectTime(element, inner, sink)],
  ...OBSOLETE_ELEMENTS.map((name): [string, Collect] => [name, (element, _, sink) => collectObsolete(element, sink)]),
]);
