import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

export default defineHtmlRule({
  id: "page-nofollow-directive",
  category: "crawlability",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Links of the page may be followed",
  failureTitle: "Page asks that none of its links be followed",
  why: "Pages that are linked only from here may never be discovered, and links pass on no importance.",
  howToFix:
    'Remove nofollow from the robots meta tag or header, and mark single paid or untrusted links with rel="sponsored" or rel="nofollow" instead.',
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
  check({ page }) {
    const found = robotsDirectives(page).filter(({ name }) => name === "nofollow" || name === "none");
    if (found.length === 0) return PASSED;
    return failed(
      "The page asks search engines not to follow any of its links.",
      found.map(({ name, source, line }) =>
        source === "header"
          ? headerSeen("x-robots-tag", page.headers["x-robots-tag"])
          : snippet(`robots: ${name}`, line),
      ),
    );
  },
});
