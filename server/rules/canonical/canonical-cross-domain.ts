import { canonicalTag } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { bareHost } from "../page/url-parts";

export default defineHtmlRule({
  id: "canonical-cross-domain",
  category: "canonical",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Canonical address is on this site",
  failureTitle: "Canonical address is on another site",
  why: "The page asks search engines to show the other site instead. That is right only for syndicated text.",
  howToFix: "Correct the host if this was not on purpose, often a leftover from development or a move.",
  threshold: "The canonical's host is neither this host nor a host above or below it.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const tag = canonicalTag(page);
    if (tag === null || tag.url === null) return notApplicable("The page names no single canonical address.");
    const own = bareHost(page.url);
    const named = bareHost(tag.url);
    if (named === own || named.endsWith(`.${own}`) || own.endsWith(`.${named}`)) return PASSED;
    return failed(`The canonical address is on ${named}.`, [
      snippet(`<link rel="canonical" href="${tag.href}">`, tag.line),
    ]);
  },
});
