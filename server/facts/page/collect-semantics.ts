import { attribute, type HtmlElement } from "../dom";
import type { Scope } from "./page-scope";
import type { PageSink } from "./page-sink";

const MAX_TIMES = 50;

/**
 * HTML standard, 16.2 "Non-conforming features", without those that browsers still need for other reasons (frame,
 * which is collected as a frame) and those no page carries any more.
 */
export const OBSOLETE_ELEMENTS: readonly string[] =
  "acronym applet basefont bgsound big blink center dir font frameset marquee nobr noframes spacer strike tt xmp".split(
    " ",
  );

export function collectTime(element: HtmlElement, scope: Scope, { html, lineOf }: PageSink): void {
  const datetime = attribute(element, "datetime")?.trim();
  if (!datetime || scope.isNotRendered || !html.times || html.times.length >= MAX_TIMES) return;
  html.times.push({ datetime: datetime.slice(0, 100), place: scope.place, line: lineOf(element) });
}

export function collectObsolete(element: HtmlElement, { html, lineOf }: PageSink): void {
  const known = html.obsoleteElements?.find((row) => row.name === element.tagName);
  if (known) known.count += 1;
  else html.obsoleteElements?.push({ name: element.tagName, count: 1, firstLine: lineOf(element) });
}
