import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml } from "@/server/rules/join/page-state";

const NOTICE_ABOVE = 3;
const WARNING_ABOVE = 4;

export default defineSiteRule({
  id: "crawl-depth-high",
  category: "crawlability",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "Page is close to the home page",
  failureTitle: "Page is many clicks from the home page",
  why: "Pages deep in a site are visited less often by crawlers and seem less important.",
  howToFix: "Link to the page from a category or overview page that is itself near the home page.",
  threshold: "More than 3 clicks; a warning above 4. Common limits of audit tools, not a rule of a search engine.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check(site) {
    const pages = [...site.pages.values()].filter((page) => isIndexableHtml(page) && page.depth !== null);
    const failures = pages.flatMap((page) =>
      page.depth !== null && page.depth > NOTICE_ABOVE
        ? [
            failPage(
              page.url,
              `The shortest way from the start page takes ${page.depth} clicks.`,
              [{ kind: "number", label: "Clicks", value: page.depth, limit: NOTICE_ABOVE }],
              page.depth > WARNING_ABOVE ? "warning" : "notice",
            ),
          ]
        : [],
    );
    return settle(failures, pages.length, "No indexable page was reached by links.");
  },
});
