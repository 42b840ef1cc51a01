import { directivesOf } from "../crawl/robots-directives";
import type { PageFacts } from "../facts/types";

/**
 * Clicks from the start page by breadth-first search over what was crawled: links cost one click, a redirect none.
 * The crawl's own depth depends on which answer came first; this does not. Pages no link leads to are absent.
 */
export function clickDepths(startUrl: string, pages: ReadonlyMap<string, PageFacts>): Map<string, number> {
  const depths = new Map<string, number>();
  let level: string[] = pages.has(startUrl) ? [startUrl] : [];
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = [];
    // Redirect targets join the level that is being walked, so the list may grow.
    const current = level.filter((url) => !depths.has(url));
    for (const url of current) depths.set(url, depth);
    for (let index = 0; index < current.length; index++) {
      const page = pages.get(current[index] ?? "");
      if (!page) continue;
      if (page.redirectUrl && pages.has(page.redirectUrl) && !depths.has(page.redirectUrl)) {
        depths.set(page.redirectUrl, depth);
        current.push(page.redirectUrl);
      }
      for (const url of linkTargets(page)) if (pages.has(url) && !depths.has(url)) next.push(url);
    }
    level = next;
  }
  return depths;
}

function linkTargets(page: PageFacts): string[] {
  if (!page.html || directivesOf(page.html, page.headers).isNofollow) return [];
  return page.html.anchors.flatMap((anchor) =>
    anchor.isInternal && anchor.url !== null && !anchor.rel.includes("nofollow") ? [anchor.url] : [],
  );
}
