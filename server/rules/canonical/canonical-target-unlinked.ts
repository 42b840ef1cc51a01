import { defineSiteRule } from "@/server/rules/define";
import { canonicalPairs } from "@/server/rules/join/canonical-pairs";
import { linksTo } from "@/server/rules/join/inbound";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "canonical-target-unlinked",
  category: "canonical",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Canonical page is linked",
  failureTitle: "No internal link leads to the canonical page",
  why: "The page that is meant to count gets no link from the site, which makes the hint less credible.",
  howToFix: "Link to the canonical address instead of its copies.",
  threshold: "After a complete crawl.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    if (!site.isCrawlComplete) return notApplicable("The crawl did not see every page, so links may have been missed.");
    const targets = new Map(
      canonicalPairs(site).flatMap(({ target }) =>
        target && isIndexableHtml(target) && target.url !== site.homeUrl ? [[target.url, target] as const] : [],
      ),
    );
    const failures = [...targets.keys()]
      .filter((url) => linksTo(site, url).length === 0)
      .map((url) => failPage(url, "Other pages name this page as canonical, but none links to it."));
    return settle(failures, targets.size, "No canonical names another crawled page.");
  },
});
