import type { PageFacts } from "@/server/facts/types";
import type { SiteFacts, SiteOutcome } from "@/server/rules/types";
import { foreignCanonical } from "./canonical";
import { findPage, isSameSite } from "./find-page";
import { failPage, settle } from "./outcomes";
import { isLiveHtml } from "./page-state";

export interface CanonicalPair {
  page: PageFacts;
  canonical: string;
  /** undefined when the canonical was not crawled. */
  target: PageFacts | undefined;
}

/** Live pages whose canonical is another URL of this site. Canonicals on other sites are never crawled and left out. */
export function canonicalPairs(site: SiteFacts): CanonicalPair[] {
  return [...site.pages.values()].flatMap((page) => {
    const canonical = isLiveHtml(page) ? foreignCanonical(page) : null;
    if (canonical === null || !isSameSite(canonical, page.url)) return [];
    return [{ page, canonical, target: findPage(site, canonical) }];
  });
}

/** One failure for each pair with a crawled target that is faulty. */
export function canonicalOutcomes(
  site: SiteFacts,
  isFaulty: (target: PageFacts, page: PageFacts) => boolean,
  message: (target: PageFacts) => string,
): SiteOutcome[] {
  const pairs = canonicalPairs(site);
  const failures = pairs.flatMap(({ page, target, canonical }) =>
    target && isFaulty(target, page)
      ? [failPage(page.url, message(target), [{ kind: "url", label: "Canonical", value: canonical }])]
      : [],
  );
  return settle(failures, pairs.filter(({ target }) => target).length, "No canonical names another crawled page.");
}
