import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** A tree element with the place where its start tag ends in the source. */
export interface HtmlElement extends DefaultTreeAdapterTypes.Element {
  startTagEnd: number;
  /** Set when the element was closed. */
  endTagEnd: number;
}

export const HTML_NAMESPACE = "http://www.w3.org/1999/xhtml";

/** Trees deeper than this are cut, as browsers do (Chrome's limit is 512). */
export const MAX_DEPTH = 512;

/** Facts are stored and sent: no single value may carry a whole inlined file. */
const MAX_VALUE_CHARS = 4_000;
const MAX_DATA_CHARS = 100;

/** Nobody names a thing with more nodes than this; nested candidates would otherwise be read again and again. */
const MAX_NAME_NODES = 2_000;

const UNRENDERED = new Set(["script", "style", "noscript", "template", "head"]);

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return "tagName" in node;
}

export function attribute(element: HtmlElement, name: string): string | null {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return null;
}

/** An attribute as it is stored: inlined files are cut to their beginning. */
export function storedAttribute(element: HtmlElement, name: string): string | null {
  const value = attribute(element, name);
  if (value === null || value.length <= MAX_DATA_CHARS) return value;
  return value.slice(0, /^\s*data:/i.test(value) ? MAX_DATA_CHARS : MAX_VALUE_CHARS);
}

export function tokens(value: string | null): string[] {
  return value === null ? [] : value.toLowerCase().split(/\s+/).filter(Boolean);
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Not rendered at all: hidden attribute, a closed dialog, or display/visibility in the style attribute. */
export function isNotRendered(element: HtmlElement): boolean {
  let isHidden = element.tagName === "dialog";
  for (const { name, value } of element.attrs) {
    if (name === "hidden" && value !== "until-found") return true;
    if (name === "open") isHidden = false;
    if (name === "style" && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return true;
  }
  return isHidden;
}

export interface NamedContent {
  /** Text and image alts in reading order, collapsed. */
  text: string;
  hasOwnText: boolean;
  /** Alts of the images inside; null where the attribute is absent. */
  imageAlts: (string | null)[];
  hasGraphic: boolean;
  /** Nodes read so far. */
  nodeCount: number;
}

/** What an element says: its rendered text with image alts, as an accessible name would be computed from content. */
export function namedContent(element: HtmlElement): NamedContent {
  const content: NamedContent = { text: "", hasOwnText: false, imageAlts: [], hasGraphic: false, nodeCount: 0 };
  const parts: string[] = [];
  readContent(element, content, parts, 0);
  content.text = collapse(parts.join(""));
  return content;
}

function readContent(parent: HtmlElement, content: NamedContent, parts: string[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const node of parent.childNodes) {
    if (++content.nodeCount > MAX_NAME_NODES) return;
    if (node.nodeName === "#text" && "value" in node) {
      parts.push(node.value);
      content.hasOwnText ||= node.value.trim() !== "";
    } else if (isElement(node) && !UNRENDERED.has(node.tagName) && !isNotRendered(node)) {
      readElement(node, content, parts, depth);
    }
  }
}

function readElement(element: HtmlElement, content: NamedContent, parts: string[], depth: number): void {
  if (element.tagName === "img") {
    const alt = attribute(element, "alt");
    content.imageAlts.push(alt);
    content.hasGraphic = true;
    parts.push(` ${alt ?? ""} `);
    return;
  }
  if (element.tagName === "svg") {
    content.hasGraphic = true;
    parts.push(` ${svgName(element)} `);
    return;
  }
  const label = attribute(element, "aria-label")?.trim();
  if (label) {
    parts.push(` ${label} `);
    content.hasOwnText = true;
    return;
  }
  const isSeparate = element.tagName === "br" || !INLINE.has(element.tagName);
  if (isSeparate) parts.push(" ");
  readContent(element, content, parts, depth + 1);
  if (isSeparate) parts.push(" ");
}

function svgName(svg: HtmlElement): string {
  const label = attribute(svg, "aria-label");
  if (label) return label;
  const title = svg.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === "title");
  return title ? rawText(title) : "";
}

/** Text of the direct text children: enough for title, script and style. */
export function rawText(element: HtmlElement): string {
  let text = "";
  for (const node of element.childNodes) if ("value" in node) text += node.value;
  return text;
}

/** Elements that do not separate words. */
export const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
