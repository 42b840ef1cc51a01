import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { comparablePages, duplicateOutcomes, groupsOfEqual, textKey } from "@/server/rules/join/duplicates";

export default defineSiteRule({
  id: "title-duplicate",
  category: "titles",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Every page has its own title",
  failureTitle: "Title is used on several pages",
  why: "Search engines and people cannot tell the pages apart in a list of results.",
  howToFix: "Write a title for each page that names what only this page offers.",
  threshold: "Same title on 2 or more indexable pages of one language.",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check(site) {
    const pages = comparablePages(site);
    const titleOf = (page: PageFacts) => page.html?.titles.find((title) => title.inHead)?.text.trim() ?? "";
    const groups = groupsOfEqual(pages, (page) => textKey(titleOf(page), page));
    return duplicateOutcomes(groups, pages.length, (others) => `The same title is used on ${others}.`, titleOf);
  },
});
