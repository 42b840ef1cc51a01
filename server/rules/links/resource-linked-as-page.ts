import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

/** "View as JSON" says what a click will show. */
const NAMES_FORMAT = /\b(?:json|css|javascript|js)\b/i;

export default defineHtmlRule({
  id: "resource-linked-as-page",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Links lead to pages",
  failureTitle: "A link leads to a file for machines",
  why: "A click shows code, and search engines may index it.",
  howToFix: "Remove the link, or link to the page that was meant.",
  threshold:
    "A link to a .js, .css or .json file on the same site whose text does not name the format. Feeds and sitemaps (.xml) are fine.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check({ page, html }) {
    const found = html.anchors.filter(
      (anchor) =>
        anchor.isInternal &&
        anchor.url !== null &&
        !NAMES_FORMAT.test(anchor.text) &&
        /\.(?:m?js|css|json)$/i.test(pathOf(anchor.url)),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "leads" : "lead"} to script, style or data files.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
