import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, measured, PASSED } from "../page/outcomes";
import type { Evidence } from "../types";

const NAVIGATES = /^\s*javascript:.*(?:location|window\.open|navigat|goto)/i;

/** href="#" and javascript:void(0) are mostly menu buttons; a check of the source cannot tell, so they pass. */
export default defineHtmlRule({
  id: "link-not-crawlable",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Links can be followed without scripts",
  failureTitle: "A link works only by script",
  why: "Search engines follow only a elements with an address; what is behind other links stays undiscovered.",
  howToFix:
    "Put the real address into href, and let the script handle the click in addition. Use a button for actions.",
  threshold:
    'href="javascript:…" that navigates, an anchor without href that has a click handler, or onclick navigation on other elements.',
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
  check({ page, html }) {
    const found = html.anchors.filter(
      (anchor) => !anchor.isHidden && (anchor.href === null || NAVIGATES.test(anchor.href)),
    );
    const total = found.length + html.scriptedLinkCount;
    if (total === 0) return PASSED;
    const evidence: Evidence[] = found.map((anchor) => linkSeen(page.url, anchor));
    if (html.scriptedLinkCount > 0)
      evidence.push(measured("Elements that navigate by onclick", html.scriptedLinkCount, 0));
    return failed(`${count(total, "link")} ${total === 1 ? "works" : "work"} only by script.`, evidence);
  },
});
