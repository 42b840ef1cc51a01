import type { PageFacts } from "@/server/facts/types";
import { headerAlternates } from "./canonicals";

export type AlternateMethod = "HTML" | "HTTP header" | "sitemap";

export interface Alternate {
  /** As written. */
  code: string;
  href: string;
  /** null when the address does not parse. */
  url: string | null;
  line: number | null;
  method: AlternateMethod;
}

/** hreflang annotations of the head, of the Link header and, in a joined crawl, of the sitemaps. */
export function alternates(page: PageFacts): Alternate[] {
  const inHead = (page.html?.links ?? []).flatMap((link): Alternate[] =>
    link.inHead && link.hreflang !== null && link.rel.includes("alternate")
      ? [{ code: link.hreflang.trim(), href: link.href, url: link.url, line: link.line, method: "HTML" }]
      : [],
  );
  const elsewhere = (method: AlternateMethod, code: string, href: string): Alternate => ({
    code,
    href,
    url: URL.canParse(href, page.url) ? new URL(href, page.url).href : null,
    line: null,
    method,
  });
  return [
    ...inHead,
    ...headerAlternates(page).map(({ code, href }) => elsewhere("HTTP header", code, href)),
    ...(page.sitemapAlternates ?? []).map(({ hreflang, url }) => elsewhere("sitemap", hreflang, url)),
  ];
}

/** The sets a search engine reads apart: what the page's own answer says, and what sitemaps say of it. Empty ones are left out. */
export function alternateSets(page: PageFacts): Alternate[][] {
  const all = alternates(page);
  const own = all.filter(({ method }) => method !== "sitemap");
  const listed = all.filter(({ method }) => method === "sitemap");
  return [own, listed].filter((set) => set.length > 0);
}
