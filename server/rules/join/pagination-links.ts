import type { PageFacts } from "@/server/facts/types";
import type { SiteFacts } from "@/server/rules/types";
import { findPage } from "./find-page";
import { isLiveHtml } from "./page-state";
import { type PageNumber, pageNumber } from "./pagination";

/** The crawled page that rel=next or rel=prev names. */
export function neighbour(site: SiteFacts, page: PageFacts, rel: "next" | "prev"): PageFacts | undefined {
  if (!isLiveHtml(page)) return undefined;
  const link = page.html.links.find((tag) => tag.rel.includes(rel) && tag.url !== null);
  return link?.url ? findPage(site, link.url) : undefined;
}

/** Live pages with a page number of at least 2 whose first page was crawled, so that the number is no product id. */
export function laterPages(site: SiteFacts): (PageNumber & { page: PageFacts })[] {
  return [...site.pages.values()].flatMap((page) => {
    const number = isLiveHtml(page) ? pageNumber(page.url) : null;
    return number && number.number >= 2 && findPage(site, number.firstUrl) ? [{ page, ...number }] : [];
  });
}
