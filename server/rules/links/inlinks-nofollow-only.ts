import { defineSiteRule } from "@/server/rules/define";
import { linkEvidence, linksTo } from "@/server/rules/join/inbound";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "inlinks-nofollow-only",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page has followed links",
  failureTitle: "All internal links to this page are nofollow",
  why: "Nofollow tells search engines not to count the link, so the page gets nothing from your own site.",
  howToFix: "Remove rel=nofollow from internal links. To keep a page out of search, use noindex on the page itself.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links",
  check(site) {
    const pages = [...site.pages.values()].filter(isIndexableHtml);
    const failures = pages.flatMap((page) => {
      const links = linksTo(site, page.url);
      return links.length > 0 && links.every((link) => link.isNofollow)
        ? [
            failPage(
              page.url,
              `${links.length === 1 ? "The only link" : `All ${links.length} links`} to this page ${links.length === 1 ? "is" : "are"} nofollow.`,
              linkEvidence(links, page.url),
            ),
          ]
        : [];
    });
    return settle(failures, pages.length, "No indexable pages were found.");
  },
});
