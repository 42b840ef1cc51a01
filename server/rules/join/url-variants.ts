import type { PageFacts } from "@/server/facts/types";
import type { SiteFacts, SiteOutcome } from "@/server/rules/types";
import { canonicalUrl } from "./canonical";
import { isSameUrl } from "./find-page";
import { failPage, settle } from "./outcomes";
import { isLiveHtml } from "./page-state";

/**
 * Pages whose plain form is another live page with the same text and no common canonical. `plainForm` returns null for
 * URLs that are plain already.
 */
export function variantOutcomes(
  site: SiteFacts,
  plainForm: (url: URL) => string | null,
  message: (plainUrl: string) => string,
): SiteOutcome[] {
  let lookedAtCount = 0;
  const failures: SiteOutcome[] = [];
  for (const page of site.pages.values()) {
    if (!isLiveHtml(page)) continue;
    lookedAtCount++;
    const plain = plainForm(new URL(page.url));
    const other = plain === null || plain === page.url ? undefined : site.pages.get(plain);
    if (!other || !isLiveHtml(other) || !isSameText(page, other) || isJoined(page, other)) continue;
    failures.push(failPage(page.url, message(other.url), [{ kind: "url", label: "Same text", value: other.url }]));
  }
  return settle(failures, lookedAtCount, "No live pages were found.");
}

function isSameText(a: PageFacts, b: PageFacts): boolean {
  const hash = a.html?.text.hash ?? null;
  return hash !== null && hash === b.html?.text.hash;
}

function isJoined(a: PageFacts, b: PageFacts): boolean {
  const [first, second] = [canonicalUrl(a), canonicalUrl(b)];
  return first !== null && second !== null && isSameUrl(first, second);
}
