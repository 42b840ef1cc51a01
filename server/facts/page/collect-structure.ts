import { attribute, type HtmlElement, isElement, namedContent } from "../dom";
import type { HeadingFacts } from "../types";
import type { Scope } from "./page-scope";
import { MAX_ROWS, type PageSink, type TableState } from "./page-sink";

const MAX_IDS = 5_000;
const HEADING_CHARS = 1_000;
const MAX_WRAPPERS = 3;
const PERMALINK = /^[¶§#∞🔗]$/u;
const LANDMARKS = new Set("header nav main article section footer aside".split(" "));
const HEADING_LEVELS: Record<string, HeadingFacts["level"]> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** Hidden headings are not part of the outline a reader meets. */
export function collectHeading(element: HtmlElement, scope: Scope, { html, lineOf }: PageSink): void {
  const level = HEADING_LEVELS[element.tagName];
  if (level === undefined || scope.isNotRendered || scope.isAriaHidden || html.headings.length >= MAX_ROWS) return;
  const content = namedContent(element);
  const text = withoutControl(content.text, element) || (attribute(element, "aria-label") ?? "").trim();
  html.headings.push({
    level,
    text: text.slice(0, HEADING_CHARS),
    isImageOnly: !content.hasOwnText && content.imageAlts.some((alt) => alt?.trim()),
    line: lineOf(element),
  });
}

/** The link or button at the very end, inside wrappers or not. */
function lastControl(heading: HtmlElement): HtmlElement | undefined {
  let last = heading.childNodes.findLast(isElement);
  for (let depth = 0; depth < MAX_WRAPPERS && last?.tagName !== "a" && last?.tagName !== "button"; depth++) {
    last = last?.childNodes.findLast(isElement);
  }
  return last;
}

/** Documentation tools end a heading with a link to itself or a copy button, which belong to no text. */
function withoutControl(text: string, heading: HtmlElement): string {
  const last = lastControl(heading);
  if (last?.tagName !== "button" && !(last?.tagName === "a" && attribute(last, "href")?.startsWith("#"))) return text;
  const control = namedContent(last).text;
  const isMeant = last.tagName === "a" ? !PERMALINK.test(control) : control === text;
  return isMeant || control === "" || !text.endsWith(control) ? text : text.slice(0, -control.length).trimEnd();
}

export function collectIds(element: HtmlElement, sink: PageSink): void {
  for (const { name, value } of element.attrs) {
    if (value === "") continue;
    if (name === "id") {
      const first = sink.idElements.get(value);
      // A formatting element that the parser repeats shares the attributes of its one tag in the source.
      if (first?.attrs === element.attrs) continue;
      sink.idCounts.set(value, (sink.idCounts.get(value) ?? 0) + 1);
      if (!first) sink.idElements.set(value, element);
      if (sink.html.ids.length < MAX_IDS) sink.html.ids.push(value);
    } else if (name === "name" && element.tagName === "a" && sink.html.ids.length < MAX_IDS) {
      sink.html.ids.push(value);
    }
  }
}

export function collectLandmark(element: HtmlElement, { html }: PageSink): void {
  if (LANDMARKS.has(element.tagName) && !html.landmarks.includes(element.tagName)) html.landmarks.push(element.tagName);
  if (element.tagName === "main" || attribute(element, "role") === "main") html.hasMainLandmark = true;
}

export function collectInteraction(element: HtmlElement, { html }: PageSink): void {
  for (const { name, value } of element.attrs) {
    if (name === "tabindex" && Number.parseInt(value, 10) > 0) html.positiveTabindexCount += 1;
    if (name === "onclick" && isScriptedNavigation(value) && !isNativeControl(element)) html.scriptedLinkCount += 1;
  }
}

function isScriptedNavigation(handler: string): boolean {
  return /\blocation(?:\.href)?\s*=[^=]|\blocation\.(?:assign|replace)\s*\(|\bwindow\.open\s*\(/.test(handler);
}

function isNativeControl(element: HtmlElement): boolean {
  return (element.tagName === "a" && attribute(element, "href") !== null) || element.tagName === "form";
}

export function enterTable(element: HtmlElement, sink: PageSink): void {
  const outer = sink.tables[sink.tables.length - 1];
  if (outer) outer.isLayout = true;
  const role = attribute(element, "role");
  sink.tables.push({
    element,
    rowCount: 0,
    cellsInRow: 0,
    widestRow: 0,
    hasHeaderCell: false,
    isLayout: role !== null && role !== "table" && role !== "grid",
  });
}

export function readTablePart(element: HtmlElement, table: TableState): void {
  switch (element.tagName) {
    case "tr":
      table.rowCount += 1;
      table.cellsInRow = 0;
      break;
    case "th":
      table.hasHeaderCell = true;
      break;
    case "td":
      table.cellsInRow += 1;
      table.widestRow = Math.max(table.widestRow, table.cellsInRow);
      if (attribute(element, "headers") !== null || /header$/.test(attribute(element, "role") ?? ""))
        table.hasHeaderCell = true;
      break;
    case "form":
    case "iframe":
    case "h1":
    case "h2":
    case "h3":
    case "nav":
      table.isLayout = true;
      break;
  }
}

/** Three rows of two cells are the least that reads as data. */
export function leaveTable(sink: PageSink): void {
  const table = sink.tables.pop();
  if (!table || table.isLayout || table.hasHeaderCell) return;
  if (table.rowCount >= 3 && table.widestRow >= 2) sink.html.dataTablesWithoutHeaderCount += 1;
}
