import { attribute, type HtmlElement, isElement, isNotRendered, namedContent } from "../dom";
import type { HiddenTextFacts } from "../types";
import type { Scope } from "./page-scope";
import type { PageSink } from "./page-sink";

const MIN_CHARS = 50;
const SHOWN_CHARS = 200;
const MAX_HIDDEN = 20;
const MAX_BACKGROUNDS = 50;
const MAX_NODES = 2_000;

/** Their text is no prose, or is hidden until somebody opens it. */
const NO_TEXT = new Set(
  "script style template noscript dialog input select option textarea button label form iframe object svg math img audio video canvas details menu li td tr dd".split(
    " ",
  ),
);
const CONTROLS = new Set("input select textarea button form iframe object video audio dialog".split(" "));
/** Attributes by which nobody finds an element again. */
const PLAIN_ATTRIBUTES = new Set("style hidden align dir lang title width height bgcolor valign".split(" "));

export function collectHiddenText(element: HtmlElement, style: string, sink: PageSink): void {
  const found = sink.html.hiddenTexts;
  if (!found || found.length >= MAX_HIDDEN || NO_TEXT.has(element.tagName)) return;
  const technique = techniqueOf(element, style);
  if (technique === null) return;
  const { text } = namedContent(element);
  if (text.length < MIN_CHARS) return;
  const content = surveyContent(element, sink);
  if (content.hasControls) return;
  found.push({
    technique,
    text: text.slice(0, SHOWN_CHARS),
    length: text.length,
    externalLinkCount: content.externalLinkCount,
    hasHook: element.attrs.some(({ name }) => !PLAIN_ATTRIBUTES.has(name)),
    line: sink.lineOf(element),
  });
}

function techniqueOf(element: HtmlElement, style: string): HiddenTextFacts["technique"] | null {
  if (isNotRendered(element)) return "not-rendered";
  if (/(?:^|;)\s*text-indent\s*:\s*-\d{3,}(?:px|em)/i.test(style)) return "off-screen";
  const isPositioned = /(?:^|;)\s*position\s*:\s*(?:absolute|fixed)/i.test(style);
  if (isPositioned && /(?:^|;)\s*(?:left|top|right)\s*:\s*-\d{3,}(?:px|em)/i.test(style)) return "off-screen";
  const colour = /(?:^|;)\s*color\s*:\s*([^;!]+)/i.exec(style)?.[1]?.trim().toLowerCase();
  const ground = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i.exec(style)?.[1]?.trim().toLowerCase();
  return colour !== undefined &&
    /^(?:#|rgb|[a-z]+$)/.test(colour) &&
    !/^(?:inherit|currentcolor|unset|var)/.test(colour)
    ? colour === ground
      ? "same-colour"
      : null
    : null;
}

function surveyContent(root: HtmlElement, sink: PageSink): { hasControls: boolean; externalLinkCount: number } {
  const result = { hasControls: false, externalLinkCount: 0 };
  const queue: HtmlElement[] = [root];
  let nodeCount = 0;
  for (let element = queue.pop(); element && nodeCount < MAX_NODES; element = queue.pop()) {
    nodeCount += 1;
    if (CONTROLS.has(element.tagName)) result.hasControls = true;
    const url = element.tagName === "a" ? sink.resolve(attribute(element, "href")) : null;
    if (url !== null && !sink.address.isInternal(url)) result.externalLinkCount += 1;
    for (const child of element.childNodes) if (isElement(child)) queue.push(child);
  }
  return result;
}

/** Elements with text use the picture as decoration; empty ones show it as content. */
export function collectBackground(element: HtmlElement, style: string, scope: Scope, sink: PageSink): void {
  const found = sink.html.backgroundImages;
  if (!found || found.length >= MAX_BACKGROUNDS || isNotRendered(element)) return;
  const isLabelled = ["aria-label", "aria-labelledby", "title"].some((name) => attribute(element, name)?.trim());
  const isDecoration = attribute(element, "aria-hidden") === "true" || attribute(element, "role") === "presentation";
  const isEmpty = element.childNodes.every((node) => node.nodeName === "#comment" || isBlank(node));
  if (isLabelled || isDecoration || !isEmpty) return;
  const src = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i.exec(style)?.[1]?.trim();
  if (!src || /^data:|\.svg(?:[?#]|$)/i.test(src)) return;
  found.push({ src: src.slice(0, 1000), place: scope.place, line: sink.lineOf(element) });
}

function isBlank(node: HtmlElement["childNodes"][number]): boolean {
  return node.nodeName === "#text" && "value" in node && node.value.trim() === "";
}
