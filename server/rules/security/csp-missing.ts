import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "csp-missing",
  category: "security",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Page limits where scripts come from",
  failureTitle: "Page does not limit where scripts come from",
  why: "A content security policy stops most injected scripts. It does not matter to search directly.",
  howToFix: "Start with a Content-Security-Policy-Report-Only header, watch the reports, then enforce it.",
  threshold: "No Content-Security-Policy header or meta tag.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP",
  check({ page, html }) {
    const isSet =
      page.headers["content-security-policy"] !== undefined ||
      html.metas.some((meta) => meta.kind === "http-equiv" && meta.name === "content-security-policy");
    return isSet
      ? PASSED
      : failed("The page has no content security policy.", [headerSeen("content-security-policy", null)]);
  },
});
