import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { comparablePages } from "@/server/rules/join/duplicates";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { pagesBySection } from "@/server/rules/join/page-sections";

const MIN_PAGES = 8;
/** Shorter pages have a rule of their own. */
const MIN_WORDS = 200;
const MAX_SHARE = 0.5;
const MIN_Z = 3;
/** Makes the median absolute deviation comparable to a standard deviation. */
const MAD_SCALE = 0.6745;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const wordsOf = (page: PageFacts) => page.html?.text.wordCount ?? 0;

export default defineSiteRule({
  id: "thin-vs-site-norm",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Page says as much as its sisters",
  failureTitle: "Page has far less text than its sisters",
  why: "Among pages of one kind, one with half the text is often unfinished, cut off, or filled by a template that failed.",
  howToFix: "Compare it with its sisters: finish it, merge it, or leave it if there is no more to say.",
  threshold:
    "At least 8 indexable pages in one folder; this one has 200 words or more, at most half of their median, and lies 3 robust deviations below it.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
  check(site) {
    let lookedAtCount = 0;
    const failures = [...pagesBySection(comparablePages(site)).values()].flatMap((pages) => {
      if (pages.length < MIN_PAGES) return [];
      lookedAtCount += pages.length;
      const norm = median(pages.map(wordsOf));
      // Pages of nearly equal length would make every small difference an outlier.
      const spread = Math.max(median(pages.map((page) => Math.abs(wordsOf(page) - norm))), norm * 0.05);
      return pages.flatMap((page) => {
        const words = wordsOf(page);
        const isOutlier = words <= norm * MAX_SHARE && (MAD_SCALE * (norm - words)) / spread >= MIN_Z;
        if (words < MIN_WORDS || !isOutlier) return [];
        return [
          failPage(
            page.url,
            `The page has ${words} words; the ${pages.length} pages beside it have ${Math.round(norm)} in the middle.`,
            [{ kind: "number", label: "Words", value: words, limit: Math.round(norm * MAX_SHARE) }],
          ),
        ];
      });
    });
    return settle(failures, lookedAtCount, "No folder has enough pages to compare.");
  },
});
