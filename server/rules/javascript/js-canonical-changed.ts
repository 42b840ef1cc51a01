import { failed, PASSED, textSeen, urlSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import { canonicalsOf } from "../rendered/document-values";
import type { Evidence } from "../types";

/**
 * Google advises against a canonical that scripts change and supports one that only scripts add, as long as there is no
 * other: the first is critical, the second a warning.
 */
export default defineComparedRule({
  id: "js-canonical-changed",
  category: "javascript",
  severity: "critical",
  weight: 7,
  effort: "project",
  title: "Canonical is the same before and after scripts run",
  failureTitle: "Canonical differs before and after scripts run",
  why: "With two answers to which address is the right one, search engines may choose the wrong page or ignore both.",
  howToFix: "Write the one right canonical into the HTML and let no script touch it.",
  threshold: "Any difference in the canonical addresses. Added by scripts only: warning instead of critical.",
  learnMore:
    "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics#properly-inject-canonical-links",
  check({ raw, html }) {
    const [before, after] = [canonicalsOf(raw), canonicalsOf(html)];
    if (before.join(" ") === after.join(" ")) return PASSED;
    const evidence = [...seen(before, "In the HTML"), ...seen(after, "After rendering")];
    if (before.length === 0) return failed("The canonical appears only after scripts have run.", evidence, "warning");
    if (after.length === 0) return failed("Scripts remove the canonical.", evidence);
    return failed("Scripts change the canonical.", evidence);
  },
});

function seen(urls: string[], label: string): Evidence[] {
  return urls.length === 0 ? [textSeen("none", label)] : urls.map((url) => urlSeen(url, label));
}
