import type { AnalysisFacts } from "../analysis/facts";

/** What each citation stands for: rule of a finding, address of a page. Kept with the text, because ids are given anew each time. */
export function citationTargets(facts: AnalysisFacts): Record<string, string> {
  return Object.fromEntries([
    ...facts.rules.map((rule) => [rule.id, rule.ruleId]),
    ...facts.pages.map((page) => [page.id, page.url]),
  ]);
}
