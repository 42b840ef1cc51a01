import type { HtmlElement } from "../dom";
import { InlineItemCollector } from "../structured-data/inline-items";
import { TextCollector } from "../text/text-collector";
import type { HtmlFacts } from "../types";

/** Rows of one kind kept per page; pages that need more are broken. */
export const MAX_ROWS = 20_000;

export interface PageAddress {
  /** Base of every relative address: the base element when there is one. */
  base: string;
  isInternal(url: string): boolean;
  normalise(href: string, base: string): string | null;
}

/** Everything one walk over the tree fills. */
export interface PageSink {
  html: HtmlFacts;
  address: PageAddress;
  text: TextCollector;
  items: InlineItemCollector;
  idCounts: Map<string, number>;
  /** aria-labelledby links whose name must wait until every id is known. */
  labelledAnchors: { index: number; ids: string[] }[];
  idElements: Map<string, HtmlElement>;
  tables: TableState[];
  lineOf(element: HtmlElement): number;
  resolve(href: string | null): string | null;
}

export interface TableState {
  element: HtmlElement;
  rowCount: number;
  cellsInRow: number;
  widestRow: number;
  hasHeaderCell: boolean;
  /** Layout tables carry a presentational role, nested tables, forms or headings. */
  isLayout: boolean;
}

export function createSink(html: HtmlFacts, address: PageAddress, lineOf: (element: HtmlElement) => number): PageSink {
  // Menus repeat the same addresses on every page of a site and within it.
  const known = new Map<string, string | null>();
  return {
    html,
    address,
    text: new TextCollector(),
    items: new InlineItemCollector(),
    idCounts: new Map(),
    labelledAnchors: [],
    idElements: new Map(),
    tables: [],
    lineOf,
    resolve(href) {
      if (href === null) return null;
      const seen = known.get(href);
      if (seen !== undefined) return seen;
      const url = address.normalise(href, address.base);
      known.set(href, url);
      return url;
    },
  };
}
