import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "hsts-weak",
  category: "security",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Browsers remember https for long",
  failureTitle: "Browsers remember https only for a short time",
  why: "Visitors who return after that are unprotected again.",
  howToFix: "Raise max-age to one year (31536000).",
  threshold:
    "max-age under 15,552,000 s (180 days). includeSubDomains is a decision about other hosts and not asked for.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Strict-Transport-Security",
  check({ page }) {
    const value = page.headers["strict-transport-security"];
    if (value === undefined || !page.url.startsWith("https:"))
      return notApplicable("The response has no Strict-Transport-Security header.");
    const seconds = Number(/max-age\s*=\D?(\d+)/i.exec(value)?.[1] ?? Number.NaN);
    if (seconds >= 15_552_000) return PASSED;
    return failed(
      Number.isNaN(seconds)
        ? "The header has no valid max-age."
        : `Browsers remember https for ${count(Math.floor(seconds / 86_400), "day")}.`,
      [headerSeen("strict-transport-security", value)],
    );
  },
});
