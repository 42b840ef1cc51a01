import {
  attribute,
  HTML_NAMESPACE,
  type HtmlElement,
  type HtmlParent,
  isElement,
  MAX_DEPTH,
  rawText,
  tokens,
} from "../dom";

const MAX_CULPRITS = 5;
const HEAD_ELEMENTS = new Set(["title", "meta", "link", "script", "style", "base", "noscript", "template"]);
/** Links the standard allows in the body are not misplaced metadata. */
const BODY_RELS = new Set("stylesheet preload prefetch preconnect dns-prefetch modulepreload pingback".split(" "));

/**
 * What stands before a metadata tag that the author put in the head and the parser moved under body: those elements
 * ended the head. A noscript with body content is named as "noscript > img": it ends the head for any reader that
 * runs no scripts. `headEnd` is the author's own end of the head; null when it was left out.
 */
export function findHeadEnders(head: HtmlElement | null, body: HtmlElement | null, headEnd: number | null): string[] {
  const found: string[] = [];
  if (head) addNoscripts(head, body, headEnd, found);
  if (body && headEnd !== null) {
    const last = lastMetadata(body, headEnd, 0);
    if (last) addBodyStarters(body, last, found);
  }
  return [...new Set(found)].slice(0, MAX_CULPRITS);
}

function addNoscripts(head: HtmlElement, body: HtmlElement | null, headEnd: number | null, found: string[]): void {
  const children = head.childNodes.filter(isElement);
  let lastMeta = children.findLastIndex(isMetadata);
  if (body && headEnd !== null && lastMetadata(body, headEnd, 0)) lastMeta = children.length;
  for (const child of children.slice(0, lastMeta + 1)) {
    if (child.tagName !== "noscript") continue;
    const inner = /<(?!link\b|style\b|meta\b|noscript\b)([a-z][a-z0-9-]*)/i.exec(rawText(child));
    if (inner) found.push(`noscript > ${(inner[1] ?? "").toLowerCase()}`);
  }
}

function addBodyStarters(body: HtmlElement, last: HtmlElement, found: string[]): void {
  for (const node of body.childNodes) {
    if (node === last) return;
    if (isElement(node)) {
      if (!HEAD_ELEMENTS.has(node.tagName)) found.push(node.tagName);
      if (contains(node, last, 0)) return;
    } else if ("value" in node && node.nodeName === "#text" && node.value.trim() !== "") {
      found.push("text");
    }
  }
}

function lastMetadata(parent: HtmlParent, headEnd: number, depth: number): HtmlElement | null {
  if (depth > MAX_DEPTH) return null;
  let last: HtmlElement | null = null;
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    if (node.startTagEnd > headEnd) break;
    if (isMetadata(node)) last = node;
    else last = lastMetadata(node, headEnd, depth + 1) ?? last;
  }
  return last;
}

function contains(parent: HtmlElement, wanted: HtmlElement, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  return parent.childNodes.some((node) => node === wanted || (isElement(node) && contains(node, wanted, depth + 1)));
}

function isMetadata(element: HtmlElement): boolean {
  if (element.namespaceURI !== HTML_NAMESPACE || attribute(element, "itemprop") !== null) return false;
  switch (element.tagName) {
    case "title":
    case "base":
      return true;
    case "meta":
      return ["name", "property", "http-equiv"].some((name) => attribute(element, name) !== null);
    case "link":
      return tokens(attribute(element, "rel")).some((rel) => !BODY_RELS.has(rel));
    default:
      return false;
  }
}
