import { createHash } from "node:crypto";
import { attribute, type HtmlElement, isElement, tokens } from "../dom";

/** Elements that frame a page. What stands between them is content, which differs from page to page. */
const FRAME = new Set("div header nav aside main footer section article form".split(" "));
/** States of one visit or one page, not of the template. */
const STATE =
  /^(?:is-|has-|js-|no-)|(?:^|[-_])(?:active|current|open|closed|selected|expanded|collapsed|hidden|visible|loaded)$/;
const MAX_CHAIN = 24;
const MAX_SEARCHED = 400;
const MAX_CHILDREN = 40;
/** An element with this share of the source of its siblings holds the content, if no landmark says what does. */
const CONTENT_SHARE = 0.5;

/**
 * Names the template that drew a page: tags, classes and ids around the main text, as a hash of 16 hex digits. Repeated
 * items count once, names with digits (page ids, generated classes) and states are left out. null without a body.
 */
export function domSignature(body: HtmlElement | null): string | null {
  if (body === null) return null;
  const chain = chainTo(findMain(body)) ?? chainByExtent(body);
  const frame = chain.map((element, depth) => {
    const next = chain[depth + 1];
    // Below the content itself nothing is looked at.
    if (next === undefined) return nameOf(element);
    return `${nameOf(element)}>${partsBeside(element, next).join(",")}`;
  });
  return createHash("sha1").update(frame.join("\n")).digest("hex").slice(0, 16);
}

/** Frame parts around the element that leads to the content; each kind once, in order, with the kinds inside. */
function partsBeside(parent: HtmlElement, onTheWay: HtmlElement): string[] {
  const parts = new Set<string>();
  for (const child of frameChildren(parent)) {
    if (child === onTheWay) continue;
    const inner = new Set<string>();
    for (const grandchild of frameChildren(child)) inner.add(nameOf(grandchild));
    parts.add(`${nameOf(child)}(${[...inner].join(" ")})`);
  }
  return [...parts];
}

/** The main landmark, else an article without a sibling article; breadth first, because landmarks stand near the top. */
function findMain(body: HtmlElement): HtmlElement | null {
  const queue = [body];
  let article: HtmlElement | null = null;
  let articleCount = 0;
  for (let at = 0; at < queue.length && at < MAX_SEARCHED; at++) {
    const element = queue[at];
    if (!element) break;
    for (const child of frameChildren(element)) {
      if (child.tagName === "main" || isMainRole(child)) return child;
      if (child.tagName === "article") {
        articleCount += 1;
        article ??= child;
      } else queue.push(child);
    }
  }
  return articleCount === 1 ? article : null;
}

function isMainRole(element: HtmlElement): boolean {
  return element.attrs.length > 0 && tokens(attribute(element, "role"))[0] === "main";
}

function chainTo(main: HtmlElement | null): HtmlElement[] | null {
  if (main === null) return null;
  const chain: HtmlElement[] = [];
  let element: HtmlElement | null = main;
  while (element !== null && chain.length < MAX_CHAIN) {
    chain.unshift(element);
    if (element.tagName === "body") break;
    const parent: HtmlElement["parentNode"] = element.parentNode;
    element = parent !== null && isElement(parent) ? parent : null;
  }
  return chain;
}

/** Follows the largest child down to the first one that stands beside other parts of the frame. */
function chainByExtent(body: HtmlElement): HtmlElement[] {
  const chain = [body];
  let element: HtmlElement | undefined = body;
  while (element && chain.length < MAX_CHAIN) {
    const children = frameChildren(element);
    const extent = children.reduce((sum, child) => sum + extentOf(child), 0);
    element = children.find((child) => extentOf(child) > extent * CONTENT_SHARE);
    if (element) chain.push(element);
    if (children.length > 1) break;
  }
  return chain;
}

/** Characters of source from start tag to end tag; 0 when the end is not known. */
function extentOf(element: HtmlElement): number {
  return Math.max(0, element.endTagEnd - element.startTagEnd);
}

function frameChildren(parent: HtmlElement): HtmlElement[] {
  const children: HtmlElement[] = [];
  for (const node of parent.childNodes) {
    if (!isElement(node) || !FRAME.has(node.tagName)) continue;
    children.push(node);
    if (children.length === MAX_CHILDREN) break;
  }
  return children;
}

/** "div.page.wide": classes in one order; the id only where there is no class. */
function nameOf(element: HtmlElement): string {
  if (element.attrs.length === 0) return element.tagName;
  const classes = attribute(element, "class");
  if (classes) {
    const stable = tokens(classes).filter(isStable).sort();
    return [element.tagName, ...new Set(stable)].join(".");
  }
  const id = attribute(element, "id");
  return id && isStable(id) ? `${element.tagName}#${id}` : element.tagName;
}

function isStable(name: string): boolean {
  return !/\d/.test(name) && !STATE.test(name);
}
