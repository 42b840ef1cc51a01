import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "js-hash-routing",
  category: "javascript",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Pages have addresses of their own",
  failureTitle: "Pages share one address and differ after the #",
  why: "Search engines drop everything after #, so all these pages are one to them.",
  howToFix: "Use the History API with real paths, and answer them on the server.",
  threshold: "Two or more different internal links of the form #/… or #!….",
  learnMore:
    "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics#use-history-api",
  check({ page, html }) {
    const found = html.anchors.filter((anchor) => anchor.isInternal && /^(?:!|\/[\w-])/.test(anchor.fragment ?? ""));
    if (new Set(found.map((anchor) => anchor.fragment)).size < 2) return PASSED;
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "leads" : "lead"} to pages after the #.`,
      found.map((anchor) => ({
        kind: "link",
        source: page.url,
        target: anchor.href ?? "",
        text: anchor.text,
        line: anchor.line,
      })),
    );
  },
});
