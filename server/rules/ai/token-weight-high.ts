import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

/** A low text ratio is left to text-ratio-low: any small page with a normal template has one. */
export default defineHtmlRule({
  id: "token-weight-high",
  category: "ai",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Page is cheap to read for AI",
  failureTitle: "Page is expensive to read for AI",
  why: "Assistants that read the raw HTML cut it at their limit, so the end of the page is never seen.",
  howToFix: "Move inline data, styles and scripts out of the HTML, and put the main text early.",
  threshold: "More than 100,000 tokens, at about 4 bytes each.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/googlebot",
  check({ page }) {
    const size = page.fetch.bodyBytes;
    if (size === null) return { status: "unverified", reason: "The size of the page is not known." };
    const tokens = Math.round(size / 4);
    return tokens <= 100_000
      ? PASSED
      : failed(
          `The HTML is ${page.fetch.isTruncated ? "at least" : "about"} ${tokens.toLocaleString("en-US")} tokens.`,
          [measured("Tokens", tokens, 100_000)],
        );
  },
});
