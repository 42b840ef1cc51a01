import type { HtmlFacts } from "@/server/facts/types";

/** What search engines take from a document, in one spelling, so that two documents can be compared. */

export function titleOf(html: HtmlFacts): string {
  return spaced(html.titles[0]?.text ?? "");
}

export function descriptionOf(html: HtmlFacts): string {
  return spaced(html.metas.find((meta) => meta.kind === "name" && meta.name === "description")?.content ?? "");
}

/** Every address that the document calls canonical. */
export function canonicalsOf(html: HtmlFacts): string[] {
  const links = html.links.filter((link) => link.rel.includes("canonical") && link.hreflang === null);
  return [...new Set(links.map((link) => link.url ?? link.href))].sort();
}

export function h1sOf(html: HtmlFacts): string[] {
  return html.headings.flatMap((heading) => (heading.level === 1 && heading.text ? [spaced(heading.text)] : []));
}

/** noindex or none for all engines or Googlebot, in meta tags. */
export function isNoindexDocument(html: HtmlFacts): boolean {
  return html.metas.some(
    (meta) =>
      meta.kind === "name" &&
      (meta.name === "robots" || meta.name === "googlebot") &&
      /(?:^|[\s,])(?:noindex|none)(?:[\s,]|$)/i.test(meta.content),
  );
}

/** The content of robots tags as written, "" when there are none. */
export function robotsOf(html: HtmlFacts): string {
  const tags = html.metas.filter(
    (meta) => meta.kind === "name" && (meta.name === "robots" || meta.name === "googlebot"),
  );
  return tags.map((meta) => (meta.name === "robots" ? meta.content : `${meta.name}: ${meta.content}`)).join("; ");
}

/** Different internal addresses that the document links to. */
export function internalLinksOf(html: HtmlFacts): Set<string> {
  return new Set(html.anchors.flatMap((anchor) => (anchor.isInternal && anchor.url ? [anchor.url] : [])));
}

/** Type names in JSON-LD blocks that could be read. */
export function jsonLdTypesOf(html: HtmlFacts): Set<string> {
  const blocks = html.structuredData.filter((block) => block.format === "json-ld" && block.error === null);
  return new Set(blocks.flatMap((block) => block.nodes.flatMap((node) => node.types)));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
