import type { PageFacts } from "@/server/facts/types";
import type { SiteFacts } from "@/server/rules/types";
import { findPage } from "./find-page";
import { isLiveHtml } from "./page-state";

export interface Alternate {
  code: string;
  url: string;
}

/** Alternates declared in the head with a URL that parses. Annotations in headers and sitemaps are not read. */
export function alternatesOf(page: PageFacts): Alternate[] {
  const links = page.html?.links ?? [];
  return links.flatMap((link) =>
    link.inHead && link.hreflang !== null && link.url !== null && link.rel.includes("alternate")
      ? [{ code: link.hreflang.trim().toLowerCase(), url: link.url }]
      : [],
  );
}

export interface AlternatePair {
  page: PageFacts;
  code: string;
  url: string;
  /** undefined when the target was not crawled. */
  target: PageFacts | undefined;
}

/** Every declared alternate other than the page itself, on live HTML pages. */
export function alternatePairs(site: SiteFacts): AlternatePair[] {
  const pairs: AlternatePair[] = [];
  for (const page of site.pages.values()) {
    if (!isLiveHtml(page)) continue;
    for (const { code, url } of alternatesOf(page)) {
      const target = findPage(site, url);
      if ((target?.url ?? url) !== page.url) pairs.push({ page, code, url, target });
    }
  }
  return pairs;
}
