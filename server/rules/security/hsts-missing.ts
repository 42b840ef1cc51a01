import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "hsts-missing",
  category: "security",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Browsers are told to stay on https",
  failureTitle: "Browsers are not told to stay on https",
  why: "Without HSTS the first request of each visit can go out unprotected and be redirected elsewhere.",
  howToFix: "Send Strict-Transport-Security: max-age=31536000 with every https response.",
  threshold: null,
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Strict-Transport-Security",
  check({ page }) {
    if (!page.url.startsWith("https:")) return notApplicable("The page itself is not secure.");
    return page.headers["strict-transport-security"] === undefined
      ? failed("The response has no Strict-Transport-Security header.", [headerSeen("strict-transport-security", null)])
      : PASSED;
  },
});
