import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { type AlternateMethod, alternates } from "@/server/rules/page/alternates";
import type { Evidence } from "@/server/rules/types";

export default defineSiteRule({
  id: "hreflang-mixed-methods",
  category: "international",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Language versions are declared alike everywhere",
  failureTitle: "HTML, HTTP header and sitemap name different language versions",
  why: "Search engines accept each way; when two of them disagree, nobody can tell which one counts.",
  howToFix: "Declare all versions in one place, and remove the others or fill all from one source.",
  threshold: "hreflang in two or three of HTML, Link header and sitemap, with different sets of language and address.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(site) {
    let lookedAtCount = 0;
    const failures = [...site.pages.values()].flatMap((page) => {
      const sets = isLiveHtml(page) ? [...setsByMethod(page)] : [];
      if (sets.length < 2) return [];
      lookedAtCount++;
      const evidence = differences(sets);
      const names = sets.map(([method]) => method).join(" and ");
      return evidence.length === 0
        ? []
        : [failPage(page.url, `The ${names} name different language versions.`, evidence)];
    });
    return settle(failures, lookedAtCount, "Language versions are declared in one way or not at all.");
  },
});

function setsByMethod(page: PageFacts): Map<AlternateMethod, Set<string>> {
  const sets = new Map<AlternateMethod, Set<string>>();
  for (const { code, url, method } of alternates(page)) {
    if (url !== null) sets.set(method, (sets.get(method) ?? new Set()).add(`${code.toLowerCase()} ${url}`));
  }
  return sets;
}

/** What each method alone leaves out of what any of them says. */
function differences(sets: [AlternateMethod, Set<string>][]): Evidence[] {
  const all = new Set(sets.flatMap(([, entries]) => [...entries]));
  return [...all].flatMap((entry): Evidence[] => {
    const without = sets.filter(([, entries]) => !entries.has(entry)).map(([method]) => method);
    return without.length === 0 ? [] : [{ kind: "text", label: `Not in the ${without.join(" or ")}`, value: entry }];
  });
}
