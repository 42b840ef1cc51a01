import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "pagination-not-linked",
  category: "crawlability",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Next and previous pages are linked",
  failureTitle: "Next or previous page has no visible link",
  why: "Search engines no longer use rel next and prev to find pages; without a link the rest of the list stays unread.",
  howToFix: "Add ordinary links with href to the next and previous page.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/specialty/ecommerce/pagination-and-incremental-page-loading",
  check({ html }) {
    const targets = html.links.filter(
      (link) => link.url !== null && (link.rel.includes("next") || link.rel.includes("prev")),
    );
    if (targets.length === 0) return notApplicable("The page names no next or previous page.");
    const linked = new Set(html.anchors.map((anchor) => anchor.url));
    const missing = targets.filter((link) => !linked.has(link.url));
    if (missing.length === 0) return PASSED;
    return failed(
      `${count(missing.length, "page")} of the series ${missing.length === 1 ? "is" : "are"} named in the head but not linked.`,
      missing.map((link) => snippet(`<link rel="${link.rel.join(" ")}" href="${link.href}">`, link.line)),
    );
  },
});
