import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "charset-missing",
  category: "titles",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Page declares its character encoding",
  failureTitle: "Page does not declare its character encoding",
  why: "Browsers then guess, and accents, currency signs or other scripts can turn into garbage.",
  howToFix: 'Put <meta charset="utf-8"> first in the head, or add charset=utf-8 to the Content-Type header.',
  threshold:
    "No charset in the header, no byte order mark, and no meta charset in the first 1,024 bytes (HTML standard).",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/meta#charset",
  check({ html: { charset } }) {
    if (charset.header !== null || charset.meta !== null || charset.bom) return PASSED;
    return failed("Neither the header nor the first 1,024 bytes declare an encoding.", [
      textSeen(charset.used, "Guessed encoding"),
    ]);
  },
});
