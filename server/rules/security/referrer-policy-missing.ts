import { defineHtmlRule } from "../page/define-html-rule";
import { metaContent } from "../page/head-tags";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "referrer-policy-missing",
  category: "security",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Page limits what it tells other sites",
  failureTitle: "Page does not limit what it tells other sites",
  why: 'Without a policy browsers use a safe default since 2020; "unsafe-url" sends full addresses to every site.',
  howToFix: "Send Referrer-Policy: strict-origin-when-cross-origin.",
  threshold:
    'No policy in header or meta tag, or "unsafe-url". Informational, since the default of current browsers is safe.',
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Referrer-Policy",
  check({ page, html }) {
    const value = page.headers["referrer-policy"] ?? metaContent(html, "referrer");
    if (/unsafe-url/i.test(value))
      return failed("The page sends its full address to every site.", [headerSeen("referrer-policy", value)]);
    return value === "" ? failed("The page sets no referrer policy.", [headerSeen("referrer-policy", null)]) : PASSED;
  },
});
