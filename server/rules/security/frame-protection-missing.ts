import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "frame-protection-missing",
  category: "security",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Page cannot be framed by others",
  failureTitle: "Page can be framed by others",
  why: "Another site can show the page in a frame and trick visitors into clicking.",
  howToFix: "Send Content-Security-Policy: frame-ancestors 'self', or X-Frame-Options: SAMEORIGIN.",
  threshold: "Neither frame-ancestors nor X-Frame-Options in the headers.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Frame-Options",
  check({ page }) {
    const isSet =
      page.headers["x-frame-options"] !== undefined ||
      /frame-ancestors/i.test(page.headers["content-security-policy"] ?? "");
    return isSet
      ? PASSED
      : failed("No header forbids other sites to frame the page.", [headerSeen("x-frame-options", null)]);
  },
});
