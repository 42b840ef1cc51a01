import type { HtmlFacts } from "@/server/facts/types";

export interface SchemaNode {
  types: string[];
  properties: Readonly<Record<string, unknown>>;
  line: number | null;
  /** Listed by the page itself, not a value inside another node. */
  isTop: boolean;
}

const MAX_DEPTH = 8;
const MAX_NODES = 500;

/** Every typed schema.org node of the page, nested ones included. Nodes that only point elsewhere by @id are left out. */
export function schemaNodes(html: HtmlFacts): SchemaNode[] {
  const found: SchemaNode[] = [];
  for (const block of html.structuredData) {
    for (const node of block.nodes) if (node.hasContext) addNode(node.properties, block.line, true, found, 0);
  }
  return found;
}

export function nodesOfType(html: HtmlFacts, ...types: string[]): SchemaNode[] {
  return schemaNodes(html).filter((node) => node.types.some((type) => types.includes(type)));
}

function addNode(value: unknown, line: number | null, isTop: boolean, found: SchemaNode[], depth: number): void {
  if (depth > MAX_DEPTH || found.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) addNode(item, line, false, found, depth + 1);
    return;
  }
  if (!isRecord(value)) return;
  const types = typesOf(value);
  if (types.length > 0 && !isReference(value)) found.push({ types, properties: value, line, isTop });
  for (const [name, child] of Object.entries(value))
    if (!name.startsWith("@")) addNode(child, line, false, found, depth + 1);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isReference(value: Record<string, unknown>): boolean {
  return Object.hasOwn(value, "@id") && Object.keys(value).every((name) => name.startsWith("@"));
}

export function typesOf(value: Record<string, unknown>): string[] {
  const names = valuesOf(value["@type"]);
  return names.flatMap((name) =>
    typeof name === "string" && name.trim()
      ? [name.trim().replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, "")]
      : [],
  );
}

/** A property as a list; absent, null and empty strings give an empty list. */
export function valuesOf(value: unknown): unknown[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => item !== undefined && item !== null && item !== "");
}

export function hasValue(node: { properties: Readonly<Record<string, unknown>> }, ...names: string[]): boolean {
  return names.some((name) => valuesOf(node.properties[name]).length > 0);
}

export function textOf(value: unknown): string {
  const [first] = valuesOf(value);
  return typeof first === "string" || typeof first === "number" ? String(first).trim() : "";
}

const ARTICLE_TYPES = ["Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "ScholarlyArticle"];

export function articleNodes(html: HtmlFacts): SchemaNode[] {
  return nodesOfType(html, ...ARTICLE_TYPES);
}
