import { defineSiteRule } from "@/server/rules/define";
import { linkEvidence, linksTo } from "@/server/rules/join/inbound";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "inlinks-follow-mixed",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Internal links to a page agree about nofollow",
  failureTitle: "Page has followed and nofollow internal links",
  why: "Mixed signals are mostly an oversight in a template. The nofollow links pass nothing on.",
  howToFix: "Remove rel=nofollow from the links in the evidence.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links",
  check(site) {
    const pages = [...site.pages.values()].filter(isIndexableHtml);
    const failures = pages.flatMap((page) => {
      const links = linksTo(site, page.url);
      const refused = links.filter((link) => link.isNofollow);
      return refused.length > 0 && refused.length < links.length
        ? [
            failPage(
              page.url,
              `${refused.length} of ${links.length} internal links to this page are nofollow.`,
              linkEvidence(refused, page.url),
            ),
          ]
        : [];
    });
    return settle(failures, pages.length, "No indexable pages were found.");
  },
});
