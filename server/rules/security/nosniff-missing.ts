import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "nosniff-missing",
  category: "security",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Browsers trust the content type",
  failureTitle: "Browsers may guess the content type",
  why: "A browser that guesses can run an uploaded file as a script.",
  howToFix: "Send X-Content-Type-Options: nosniff with every response.",
  threshold: null,
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Content-Type-Options",
  check({ page }) {
    const value = page.headers["x-content-type-options"];
    return /\bnosniff\b/i.test(value ?? "")
      ? PASSED
      : failed("The response has no X-Content-Type-Options: nosniff.", [headerSeen("x-content-type-options", value)]);
  },
});
