import type { StructuredDataFacts } from "../types";

const MAX_NODES = 200;

type Node = StructuredDataFacts["nodes"][number];

/** One script block. Nodes of arrays and of @graph are listed one by one; nested nodes stay inside `properties`. */
export function parseJsonLd(source: string, line: number | null): StructuredDataFacts {
  const json = withoutWrapper(source.trim());
  try {
    const nodes: Node[] = [];
    flatten(JSON.parse(json), false, nodes, 0);
    return { format: "json-ld", error: null, nodes, line };
  } catch (error) {
    const reason = json === "" ? "The block is empty." : error instanceof Error ? error.message : String(error);
    return { format: "json-ld", error: reason, nodes: [], line };
  }
}

/** Old templates wrap the block for XHTML parsers; search engines read through both wrappers. */
function withoutWrapper(source: string): string {
  const start = /^(?:<!--|(?:\/\/|\/\*)? ?<!\[CDATA\[(?: ?\*\/)?)/.exec(source);
  if (start === null) return source;
  const inner = source.slice(start[0].length).trim();
  const end = ["/*]]>*/", "//]]>", "// ]]>", "]]>", "-->"].find((wrapper) => inner.endsWith(wrapper));
  return end === undefined ? inner : inner.slice(0, -end.length).trim();
}

function flatten(value: unknown, hasContext: boolean, nodes: Node[], depth: number): void {
  if (depth > 8 || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) flatten(item, hasContext, nodes, depth + 1);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const properties: Record<string, unknown> = { ...value };
  const inSchema = hasContext || isSchemaContext(properties["@context"]);
  const graph = properties["@graph"];
  if (graph !== undefined) {
    flatten(graph, inSchema, nodes, depth + 1);
    if (properties["@type"] === undefined) return;
  }
  nodes.push({ types: typeNames(properties["@type"]), properties, hasContext: inSchema });
}

function isSchemaContext(context: unknown): boolean {
  if (typeof context === "string") return /^https?:\/\/(?:www\.)?schema\.org\/?/i.test(context.trim());
  if (Array.isArray(context)) return context.some(isSchemaContext);
  if (typeof context !== "object" || context === null) return false;
  return Object.values(context).some((value) => typeof value === "string" && isSchemaContext(value));
}

export function typeNames(type: unknown): string[] {
  const list = Array.isArray(type) ? type : [type];
  return list.flatMap((name) => (typeof name === "string" && name.trim() ? [shortTypeName(name)] : []));
}

export function shortTypeName(name: string): string {
  return name.trim().replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, "");
}
