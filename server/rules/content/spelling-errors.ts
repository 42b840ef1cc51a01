import { defineSiteRule } from "@/server/rules/define";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { count } from "@/server/rules/join/words";

/** Weight 0: what is found is nearly always right, but most of a page's text is not read. */
export default defineSiteRule({
  id: "spelling-errors",
  category: "content",
  severity: "notice",
  weight: 0,
  effort: "per-page",
  title: "Words are spelled right",
  failureTitle: "Word is misspelled",
  why: "A misspelled title or heading is seen in search results and costs trust. Search engines do not rank by spelling.",
  howToFix: "Correct the word, or leave it when it is meant so.",
  threshold:
    "English pages; title, description, headings and the first 600 characters of the text. A word of 6 to 24 letters that no dictionary knows, on at most 2 pages, one letter away from a word the site uses. Informational.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
  check(site) {
    const misspellings = site.misspellings?.();
    if (!misspellings) return notApplicable("Spelling was not checked.");
    const english = [...site.pages.values()].filter((page) => page.html?.text.language === "en");
    const failures = [...misspellings].map(([url, found]) =>
      failPage(
        url,
        `${count(found.length, "word")} ${found.length === 1 ? "looks" : "look"} misspelled: ${found.map(({ word }) => `"${word}"`).join(", ")}.`,
        found.map(({ word, suggestion, place }) => ({
          kind: "text",
          label: `In the ${place}`,
          value: `${word} (${suggestion}?)`,
        })),
      ),
    );
    return settle(failures, english.length, "No page was recognised as English.");
  },
});
