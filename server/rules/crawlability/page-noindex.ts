import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

export default defineHtmlRule({
  id: "page-noindex",
  category: "crawlability",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Page may be indexed",
  failureTitle: "Page asks not to be indexed",
  why: "A page with noindex never appears in search results, however good it is.",
  howToFix:
    "Remove noindex from the robots meta tag or the X-Robots-Tag header if the page should be found; leave it if this is on purpose.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
  check({ page }) {
    const found = robotsDirectives(page).filter(({ name }) => name === "noindex" || name === "none");
    if (found.length === 0) return PASSED;
    return failed(
      "The page asks search engines not to index it.",
      found.map(({ name, source, line }) =>
        source === "header"
          ? headerSeen("x-robots-tag", page.headers["x-robots-tag"])
          : snippet(`robots: ${name}`, line),
      ),
    );
  },
});
