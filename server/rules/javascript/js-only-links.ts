import { count } from "../join/words";
import { failed, measured, PASSED, urlSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import { internalLinksOf } from "../rendered/document-values";

const MAX_SHARE = 0.2;
/** With a handful of links one menu entry would decide. */
const MIN_MISSING = 3;

export default defineComparedRule({
  id: "js-only-links",
  category: "javascript",
  severity: "warning",
  weight: 5,
  effort: "project",
  title: "Internal links are in the HTML",
  failureTitle: "Many internal links exist only after scripts have run",
  why: "Pages behind such links are found late or never, and pass on less of their weight.",
  howToFix: "Put navigation and lists of links into the HTML as ordinary a elements with an href.",
  threshold: `More than ${MAX_SHARE * 100} % of the page's different internal links, and at least ${MIN_MISSING}.`,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check({ page, raw, html }) {
    const before = internalLinksOf(raw);
    const after = [...internalLinksOf(html)].filter((url) => url !== page.url);
    const missing = after.filter((url) => !before.has(url));
    if (missing.length < MIN_MISSING || missing.length <= after.length * MAX_SHARE) return PASSED;
    return failed(`${missing.length} of ${count(after.length, "internal link")} appear only after scripts have run.`, [
      measured("Share of internal links", Math.round((missing.length / after.length) * 100), MAX_SHARE * 100, "%"),
      ...missing.map((url) => urlSeen(url, "Only after rendering")),
    ]);
  },
});
