import { attribute, collapse, type HtmlElement, isElement, namedContent, tokens } from "../dom";
import type { StructuredDataFacts } from "../types";
import { shortTypeName } from "./json-ld";

const MAX_ITEMS = 100;
const MAX_DEPTH = 64;
const MAX_VALUE_CHARS = 500;

interface Dialect {
  format: "microdata" | "rdfa";
  types(element: HtmlElement): string[] | null;
  property(element: HtmlElement): string[];
  isSchema(element: HtmlElement): boolean;
}

const MICRODATA: Dialect = {
  format: "microdata",
  types: (element) =>
    attribute(element, "itemscope") === null ? null : typeList(attribute(element, "itemtype")).map(shortTypeName),
  property: (element) => typeList(attribute(element, "itemprop")),
  isSchema: (element) => /schema\.org/i.test(attribute(element, "itemtype") ?? ""),
};

const RDFA: Dialect = {
  format: "rdfa",
  types: (element) => {
    const types = attribute(element, "typeof");
    return types === null ? null : typeList(types).map(shortTypeName);
  },
  property: (element) => typeList(attribute(element, "property")).map(shortTypeName),
  isSchema: (element) => {
    if (/schema(?:\.org|:)/i.test(attribute(element, "typeof") ?? "")) return true;
    let at: HtmlElement | null = element;
    while (at !== null) {
      const vocabulary = attribute(at, "vocab");
      if (vocabulary !== null) return /schema\.org/i.test(vocabulary);
      const parent: HtmlElement["parentNode"] = at.parentNode;
      at = parent !== null && isElement(parent) ? parent : null;
    }
    return false;
  },
};

/**
 * Collects top-level microdata and RDFa items as they are met. Basics only: no itemref, no RDFa prefixes or chaining.
 * Nested items become values with "@type", so that rules read them like JSON-LD.
 */
export class InlineItemCollector {
  readonly items: StructuredDataFacts[] = [];
  /** Elements inside a collected item are part of it. */
  private readonly insideUntil: Record<Dialect["format"], HtmlElement | null> = { microdata: null, rdfa: null };

  enter(element: HtmlElement, lineOf: (element: HtmlElement) => number): void {
    for (const dialect of [MICRODATA, RDFA]) {
      if (this.insideUntil[dialect.format] !== null || this.items.length >= MAX_ITEMS) continue;
      const types = dialect.types(element);
      if (types === null) continue;
      this.insideUntil[dialect.format] = element;
      const properties: Record<string, unknown> = {};
      readProperties(element, dialect, properties, 0);
      const node = { types, properties: { "@type": types, ...properties }, hasContext: dialect.isSchema(element) };
      this.items.push({ format: dialect.format, error: null, nodes: [node], line: lineOf(element) });
    }
  }

  leave(element: HtmlElement): void {
    if (this.insideUntil.microdata === element) this.insideUntil.microdata = null;
    if (this.insideUntil.rdfa === element) this.insideUntil.rdfa = null;
  }
}

function readProperties(parent: HtmlElement, dialect: Dialect, into: Record<string, unknown>, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    const types = dialect.types(child);
    const names = dialect.property(child);
    if (names.length > 0) {
      const value = types === null ? plainValue(child) : nestedItem(child, types, dialect, depth);
      for (const name of names) addValue(into, name, value);
    }
    if (types === null) readProperties(child, dialect, into, depth + 1);
  }
}

function nestedItem(element: HtmlElement, types: string[], dialect: Dialect, depth: number): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  readProperties(element, dialect, properties, depth + 1);
  return { "@type": types, ...properties };
}

function addValue(into: Record<string, unknown>, name: string, value: unknown): void {
  if (!Object.hasOwn(into, name)) {
    Object.defineProperty(into, name, { value, enumerable: true, writable: true, configurable: true });
    return;
  }
  const known = into[name];
  into[name] = Array.isArray(known) ? [...known, value] : [known, value];
}

function plainValue(element: HtmlElement): string {
  const direct =
    attribute(element, "content") ??
    attribute(element, "datetime") ??
    attribute(element, "href") ??
    attribute(element, "src") ??
    attribute(element, "resource");
  return (direct === null ? namedContent(element).text : collapse(direct)).slice(0, MAX_VALUE_CHARS);
}

function typeList(value: string | null): string[] {
  return value === null || tokens(value).length === 0 ? [] : value.trim().split(/\s+/);
}
