import type { PageFacts } from "@/server/facts/types";
import { headerAlternates } from "./canonicals";

export interface Alternate {
  /** As written. */
  code: string;
  href: string;
  /** null when the address does not parse. */
  url: string | null;
  line: number | null;
}

/** hreflang annotations of the head and of the Link header. */
export function alternates(page: PageFacts): Alternate[] {
  const inHead = (page.html?.links ?? []).flatMap((link) =>
    link.inHead && link.hreflang !== null && link.rel.includes("alternate")
      ? [{ code: link.hreflang.trim(), href: link.href, url: link.url, line: link.line }]
      : [],
  );
  const inHeader = headerAlternates(page).map(({ code, href }) => ({
    code,
    href,
    url: URL.canParse(href, page.url) ? new URL(href, page.url).href : null,
    line: null,
  }));
  return [...inHead, ...inHeader];
}
