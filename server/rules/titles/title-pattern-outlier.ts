import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { normOf } from "@/server/rules/join/majority";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isIndexableHtml, languageOf } from "@/server/rules/join/page-state";
import { pageTitle } from "@/server/rules/page/head-tags";

const SEPARATOR = /\s+[|–—·•»«:-]\s+|:\s+/g;

/** The end of a title from its last separator, or its beginning up to the first: "… | Halden", "Halden: …". */
function patternsOf(title: string): { suffix: string | null; prefix: string | null } {
  const separators = [...title.matchAll(SEPARATOR)];
  const first = separators[0];
  const last = separators[separators.length - 1];
  return {
    suffix: last ? `… ${title.slice(last.index).trim()}` : null,
    prefix: first ? `${title.slice(0, first.index + first[0].length).trim()} …` : null,
  };
}

export default defineSiteRule({
  id: "title-pattern-outlier",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Title follows the site's pattern",
  failureTitle: "Title does not follow the site's pattern",
  why: "A page without the usual ending looks foreign among its sisters in results, and is often made by a forgotten template.",
  howToFix: "Give the page's template the same title pattern as the others.",
  threshold:
    "At least 10 indexable pages of one language, 70 % of them with the same site name and separator at the end or the beginning, and this page without. The home page is left out.",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check(site) {
    const byLanguage = new Map<string, { page: PageFacts; title: string }[]>();
    for (const page of site.pages.values()) {
      if (!isIndexableHtml(page) || page.url === site.homeUrl || page.url === site.startUrl) continue;
      const title = pageTitle(page.html);
      if (title === "") continue;
      const known = byLanguage.get(languageOf(page));
      if (known) known.push({ page, title });
      else byLanguage.set(languageOf(page), [{ page, title }]);
    }
    let lookedAtCount = 0;
    const failures = [...byLanguage.values()].flatMap((titles) => {
      const patterns = titles.map(({ title }) => patternsOf(title));
      const suffixNorm = normOf(patterns.map(({ suffix }) => suffix ?? ""));
      const prefixNorm = normOf(patterns.map(({ prefix }) => prefix ?? ""));
      const part = suffixNorm?.value ? "suffix" : "prefix";
      const norm = part === "suffix" ? suffixNorm : prefixNorm;
      if (!norm?.value) return [];
      lookedAtCount += titles.length;
      return titles.flatMap(({ page, title }, index) =>
        patterns[index]?.[part] === norm.value
          ? []
          : [
              failPage(
                page.url,
                `${norm.count} of ${norm.total} titles have the pattern "${norm.value}", this one does not.`,
                [
                  { kind: "text", label: "Title", value: title },
                  { kind: "text", label: "Pattern", value: norm.value },
                ],
              ),
            ],
      );
    });
    return settle(failures, lookedAtCount, "The titles of the site share no pattern.");
  },
});
