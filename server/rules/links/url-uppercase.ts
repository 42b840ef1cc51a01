import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "url-uppercase",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "project",
  appliesTo: "indexable",
  title: "Address is in lower case",
  failureTitle: "Address holds capital letters",
  why: "/Tents and /tents are two addresses; mixed spelling leads to duplicates and broken links.",
  howToFix: "Use lower case for new addresses and redirect the old spelling.",
  threshold: "A–Z in the path, percent-encoding excepted.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    const path = pathOf(page.url).replace(/%[0-9a-f]{2}/gi, "");
    return /[A-Z]/.test(path) ? failed("The path holds capital letters.", [urlSeen(page.url)]) : PASSED;
  },
});
