import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED, urlSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "url-too-long",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "project",
  appliesTo: "indexable",
  title: "Address is short",
  failureTitle: "Address is long",
  why: "Long addresses are cut in results and messages, and hard to read or share.",
  howToFix: "Shorten the path for new pages; change an existing address only with a redirect.",
  threshold: "Path and query over 115 characters (the common figure of crawlers).",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    if (!URL.canParse(page.url)) return PASSED;
    const { pathname, search } = new URL(page.url);
    const length = pathname.length + search.length;
    return length <= 115
      ? PASSED
      : failed(`Path and query have ${length} characters.`, [urlSeen(page.url), measured("Characters", length, 115)]);
  },
});
