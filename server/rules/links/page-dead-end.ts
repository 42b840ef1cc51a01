import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "page-dead-end",
  category: "links",
  severity: "notice",
  weight: 2,
  effort: "per-page",
  title: "Page links to other pages",
  failureTitle: "Page links nowhere within the site",
  why: "Visitors and search engines cannot go on from here.",
  howToFix: "Add the site's navigation and links to related pages.",
  threshold: "No link to another page of the site.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check({ page, html }) {
    const leadsOn = html.anchors.some((anchor) => anchor.isInternal && anchor.url !== null && anchor.url !== page.url);
    return leadsOn ? PASSED : failed("The page has no link to another page of the site.");
  },
});
