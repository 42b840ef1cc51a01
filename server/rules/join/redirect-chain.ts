import type { PageFacts } from "@/server/facts/types";
import type { SiteFacts } from "@/server/rules/types";
import { findPage } from "./find-page";
import { isRedirect } from "./page-state";

export interface RedirectChain {
  /** Every URL in order, the start first; the last one is the target, or the repeated URL of a loop. */
  urls: string[];
  hopCount: number;
  isLoop: boolean;
  /** The last page when it was crawled; null when the chain leaves the crawl or loops. */
  final: PageFacts | null;
}

/** Far above what any browser follows (20); a longer chain is reported as it stands. */
const MAX_HOPS = 30;

export function followRedirects(site: SiteFacts, start: PageFacts): RedirectChain {
  const urls = [start.url];
  const seen = new Set(urls);
  let page: PageFacts | undefined = start;
  while (page && isRedirect(page) && page.redirectUrl !== null && urls.length <= MAX_HOPS) {
    const next: PageFacts | undefined = findPage(site, page.redirectUrl);
    const url = next?.url ?? page.redirectUrl;
    urls.push(url);
    if (seen.has(url)) return { urls, hopCount: urls.length - 1, isLoop: true, final: null };
    seen.add(url);
    page = next;
  }
  return { urls, hopCount: urls.length - 1, isLoop: false, final: page && !isRedirect(page) ? page : null };
}

/**
 * URLs where people and robots enter a redirect: linked, listed, or the start. A hop in the middle of a chain that
 * nobody links to is reported with its head, not again on its own.
 */
export function redirectHeads(site: SiteFacts): PageFacts[] {
  const redirects = [...site.pages.values()].filter(isRedirect);
  const hops = new Set<string>();
  for (const page of redirects) {
    const next = page.redirectUrl === null ? undefined : findPage(site, page.redirectUrl);
    if (next && next.url !== page.url) hops.add(next.url);
  }
  return redirects.filter(
    (page) =>
      !hops.has(page.url) || page.url === site.startUrl || site.inlinks.has(page.url) || site.sitemapUrls.has(page.url),
  );
}
