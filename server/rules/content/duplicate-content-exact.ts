import { defineSiteRule } from "@/server/rules/define";
import { areAlternates, comparablePages, duplicateOutcomes, groupsOfEqual } from "@/server/rules/join/duplicates";

/** Shorter texts are equal by chance or are thin, which has a rule of its own. */
const MIN_WORDS = 20;
const COMPARED = 20;

export default defineSiteRule({
  id: "duplicate-content-exact",
  category: "content",
  severity: "warning",
  weight: 5,
  effort: "project",
  title: "Page has its own text",
  failureTitle: "Page has the same text as another page",
  why: "Search engines keep one of several equal pages and drop the rest. Which one is their choice, and links are shared between them.",
  howToFix: "Merge the pages with a 301 redirect, name one of them as canonical on all, or give each its own text.",
  threshold: "Equal main text of at least 20 words on indexable pages that are not language versions of each other.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const pages = comparablePages(site).filter((page) => (page.html?.text.wordCount ?? 0) >= MIN_WORDS);
    const groups = groupsOfEqual(pages, (page) => page.html?.text.hash ?? null).flatMap((group) => {
      // Sets of language versions are small; a few members tell whether a page has a copy outside its set.
      const unjoined = group.filter((page) =>
        group.slice(0, COMPARED).some((other) => other !== page && !areAlternates(page, other)),
      );
      return unjoined.length > 1 ? [unjoined] : [];
    });
    return duplicateOutcomes(groups, pages.length, (others) => `The main text is exactly the same on ${others}.`);
  },
});
