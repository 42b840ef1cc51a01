import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { comparablePages, duplicateOutcomes, groupsOfEqual, textKey } from "@/server/rules/join/duplicates";

export default defineSiteRule({
  id: "description-duplicate",
  category: "titles",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Every page has its own description",
  failureTitle: "Description is used on several pages",
  why: "A description that fits every page sells none of them. Search engines then make up their own.",
  howToFix: "Describe each page in one or two sentences. On large sites, build them from the page's own data.",
  threshold: "Same meta description on 2 or more indexable pages of one language.",
  learnMore: "https://developers.google.com/search/docs/appearance/snippet",
  check(site) {
    const pages = comparablePages(site);
    const descriptionOf = (page: PageFacts) =>
      page.html?.metas.find((meta) => meta.kind === "name" && meta.name === "description")?.content.trim() ?? "";
    const groups = groupsOfEqual(pages, (page) => textKey(descriptionOf(page), page));
    return duplicateOutcomes(
      groups,
      pages.length,
      (others) => `The same description is used on ${others}.`,
      descriptionOf,
    );
  },
});
