import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "obsolete-element",
  category: "content",
  severity: "notice",
  weight: 0,
  effort: "project",
  title: "Page uses elements of today's HTML",
  failureTitle: "Page uses elements that HTML has dropped",
  why: "Browsers still show most of them, but they carry no meaning for search engines and assistive software, and some do nothing.",
  howToFix:
    "Replace them: code for tt, abbr for acronym, s or del for strike, and CSS for font, center, big and marquee.",
  threshold: "Any element that the HTML standard lists as obsolete. Informational: rankings do not depend on it.",
  learnMore: "https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features",
  check({ html }) {
    const found = html.obsoleteElements ?? [];
    if (found.length === 0) return PASSED;
    const amount = found.reduce((sum, row) => sum + row.count, 0);
    return failed(
      `${count(amount, "obsolete element")}: ${found.map((row) => row.name).join(", ")}.`,
      found.map((row) => snippet(`<${row.name}> ${count(row.count, "time")}`, row.firstLine)),
    );
  },
});
