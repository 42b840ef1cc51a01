import type { HtmlFacts, MetaFacts, TextInPlace } from "@/server/facts/types";

export function headTitles(html: HtmlFacts): TextInPlace[] {
  return html.titles.filter((title) => title.inHead);
}

/** The text that counts as the page's title: the first in the head that is not empty, "" when there is none. */
export function pageTitle(html: HtmlFacts): string {
  return headTitles(html).find((title) => title.text !== "")?.text ?? "";
}

export function headMetas(html: HtmlFacts, name: string, kind: MetaFacts["kind"] = "name"): MetaFacts[] {
  return html.metas.filter((meta) => meta.inHead && meta.kind === kind && meta.name === name);
}

/** First non-empty content of a named meta tag in the head, trimmed; "" when there is none. */
export function metaContent(html: HtmlFacts, name: string, kind: MetaFacts["kind"] = "name"): string {
  return (
    headMetas(html, name, kind)
      .map((meta) => meta.content.trim())
      .find(Boolean) ?? ""
  );
}

/** First non-empty content by name or property wherever it stands: social services and viewports are read like that. */
export function anyMetaContent(html: HtmlFacts, name: string): string {
  const meta = html.metas.find((one) => one.name === name && one.kind !== "http-equiv" && one.content.trim() !== "");
  return meta?.content.trim() ?? "";
}

export function viewportTags(html: HtmlFacts): MetaFacts[] {
  return html.metas.filter((meta) => meta.kind === "name" && meta.name === "viewport");
}

export function firstHeading(html: HtmlFacts): string {
  return html.headings.find((heading) => heading.level === 1 && heading.text !== "")?.text ?? "";
}
