import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "permissions-policy-missing",
  category: "security",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Page limits browser features",
  failureTitle: "Page does not limit browser features",
  why: "A policy keeps embedded frames from asking for camera, microphone or location.",
  howToFix: "Send a Permissions-Policy header that names the features you use.",
  threshold: "No Permissions-Policy header. Informational.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Permissions_Policy",
  check({ page }) {
    return page.headers["permissions-policy"] === undefined
      ? failed("The response has no Permissions-Policy header.", [headerSeen("permissions-policy", null)])
      : PASSED;
  },
});
