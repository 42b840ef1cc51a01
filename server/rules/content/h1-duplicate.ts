import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { comparablePages, duplicateOutcomes, groupsOfEqual, textKey } from "@/server/rules/join/duplicates";

export default defineSiteRule({
  id: "h1-duplicate",
  category: "content",
  severity: "notice",
  weight: 2,
  effort: "per-page",
  title: "Every page has its own main heading",
  failureTitle: "Main heading is used on several pages",
  why: "The heading tells visitors that they have arrived at the right page. The same words everywhere do not.",
  howToFix: "Let the h1 name the subject of its own page.",
  threshold: "Same h1 on 2 or more indexable pages of one language; of several h1, all must be the same.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
  check(site) {
    const pages = comparablePages(site);
    const headingOf = (page: PageFacts) =>
      (page.html?.headings ?? []).flatMap(({ level, text }) => (level === 1 && text !== "" ? [text] : [])).join(" / ");
    const groups = groupsOfEqual(pages, (page) => textKey(headingOf(page), page));
    return duplicateOutcomes(groups, pages.length, (others) => `The same h1 is used on ${others}.`, headingOf);
  },
});
