import { definePageRule } from "../define";
import { failed, notApplicable, PASSED, urlSeen } from "../page/outcomes";

export default definePageRule({
  id: "redirect-temporary",
  category: "redirects",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  appliesTo: "response",
  title: "Redirect is permanent",
  failureTitle: "Redirect is marked as temporary",
  why: "A temporary redirect keeps the old address in search results. That is right for a language choice or a sale, wrong for a page that moved.",
  howToFix: "Answer with 301 or 308 if the page has moved for good.",
  threshold: "Status 302, 303 or 307.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
  check({ status, redirectUrl }) {
    if (redirectUrl === null) return notApplicable("The address does not redirect.");
    if (status !== 302 && status !== 303 && status !== 307) return PASSED;
    return failed(`The address redirects with status ${status}, which means for now only.`, [
      urlSeen(redirectUrl, "Target"),
    ]);
  },
});
