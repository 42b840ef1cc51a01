import { defineSiteRule } from "@/server/rules/define";
import { linkEvidence, linksTo } from "@/server/rules/join/inbound";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "inlinks-single",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Page is linked from several pages",
  failureTitle: "Only one page links here",
  why: "A page with one link is easily missed by visitors and gets little importance from the rest of the site.",
  howToFix: "Link to it from other pages on the same subject.",
  threshold: "Exactly 1 other page links to it without nofollow, after a complete crawl.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check(site) {
    if (!site.isCrawlComplete) return notApplicable("The crawl did not see every page, so links may have been missed.");
    const pages = [...site.pages.values()].filter((page) => isIndexableHtml(page) && page.url !== site.homeUrl);
    const failures = pages.flatMap((page) => {
      const links = linksTo(site, page.url).filter((link) => !link.isNofollow);
      return new Set(links.map((link) => link.source)).size === 1
        ? [failPage(page.url, "Only one other page links to this one.", linkEvidence(links.slice(0, 3), page.url))]
        : [];
    });
    return settle(failures, pages.length, "No indexable pages besides the home page.");
  },
});
