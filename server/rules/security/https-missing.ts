import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "https-missing",
  category: "security",
  severity: "critical",
  weight: 9,
  effort: "project",
  title: "Page is secure",
  failureTitle: "Page is not secure",
  why: "Browsers warn visitors, anyone on the way can read and change the page, and search engines prefer https.",
  howToFix:
    "Install a certificate, redirect all http addresses to https, and write https in links, canonicals and sitemaps.",
  threshold: "A page served over http.",
  learnMore: "https://web.dev/articles/why-https-matters",
  check({ page }) {
    return page.url.startsWith("http:")
      ? failed("The page is served without encryption.", [urlSeen(page.url)])
      : PASSED;
  },
});
