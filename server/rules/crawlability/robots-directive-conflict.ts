import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

const PAIRS = [
  ["index", "noindex"],
  ["follow", "nofollow"],
] as const;

const SHORTHANDS: ReadonlyMap<string, string[]> = new Map([
  ["all", ["index", "follow"]],
  ["none", ["noindex", "nofollow"]],
]);

/** A different directive for Googlebot by name is a choice, not a conflict. */
export default defineHtmlRule({
  id: "robots-directive-conflict",
  category: "crawlability",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Robots directives agree",
  failureTitle: "Robots directives contradict each other",
  why: "Search engines follow the most restrictive directive, so a forgotten noindex wins over the index you meant.",
  howToFix: "Decide on one directive and write it in one place, either the robots meta tag or the X-Robots-Tag header.",
  threshold:
    "index with noindex, or follow with nofollow, among the robots meta tags and X-Robots-Tag headers of one page.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
  check({ page }) {
    for (const audience of ["all", "googlebot"] as const) {
      const directives = robotsDirectives(page).filter((directive) => directive.audience === audience);
      const names = new Set(directives.flatMap(({ name }) => SHORTHANDS.get(name) ?? [name]));
      const conflict = PAIRS.find(([allow, deny]) => names.has(allow) && names.has(deny));
      if (!conflict) continue;
      return failed(
        `The page says both "${conflict[0]}" and "${conflict[1]}"; search engines obey "${conflict[1]}".`,
        directives.map(({ name, source, line }) =>
          snippet(`${source === "meta" ? "meta robots" : "X-Robots-Tag"}: ${name}`, line),
        ),
      );
    }
    return PASSED;
  },
});
