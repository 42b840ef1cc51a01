import { isForwarding, metaRefreshes } from "../page/meta-refresh";
import { failed, notApplicable, PASSED, urlSeen } from "../page/outcomes";
import { defineRenderedRule, leavesPage } from "../rendered/define-rendered-rule";

export default defineRenderedRule({
  id: "js-redirect",
  category: "redirects",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Page stays at its address",
  failureTitle: "Page sends visitors elsewhere by script",
  why: "Search engines follow such a redirect only after rendering, and readers without scripts stay on an empty page.",
  howToFix: "Answer the old address with a 301 or 308 redirect on the server.",
  threshold:
    "Scripts load another document or give the page another path. A changed query alone and meta refresh, which has its own rule, do not count.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/301-redirects#jslocation",
  check({ page, rendered }) {
    if (rendered.error) return notApplicable(rendered.error.message);
    if (rendered.documentUrl !== page.url) return notApplicable("The server sent the browser to another address.");
    const isRefreshed = page.html !== null && metaRefreshes(page.html, page.url).length > 0;
    if (isRefreshed || isForwarding(page)) return notApplicable("The page forwards by a refresh.");
    if (!leavesPage(rendered)) return PASSED;
    return failed("Scripts send visitors to another address.", [urlSeen(rendered.finalUrl ?? "", "Ends at")]);
  },
});
