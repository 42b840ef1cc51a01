import { defineAlternatesRule } from "../join/define-alternates-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";

export default defineAlternatesRule({
  id: "hreflang-conflict",
  category: "international",
  severity: "critical",
  weight: 7,
  effort: "one-change",
  title: "Each language has one version",
  failureTitle: "A language has several versions",
  why: "Search engines cannot know which address to show and ignore the annotation.",
  howToFix: "Keep one address for each language and country.",
  threshold: "One code with two or more different addresses.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(alternates) {
    const byCode = new Map<string, Set<string>>();
    for (const { code, url, href } of alternates) {
      const key = code.toLowerCase();
      byCode.set(key, (byCode.get(key) ?? new Set()).add(url ?? href));
    }
    const found = [...byCode].filter(([, urls]) => urls.size > 1);
    if (found.length === 0) return PASSED;
    return failed(
      `${found.map(([code]) => code).join(", ")} ${found.length === 1 ? "has" : "have"} several addresses.`,
      found.flatMap(([code, urls]) => [...urls].map((url) => urlSeen(url, code))),
    );
  },
});
