import { bytes } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

const LIMIT = 2 * 1024 * 1024;

export default defineHtmlRule({
  id: "html-over-2mb",
  category: "crawlability",
  severity: "critical",
  weight: 8,
  effort: "project",
  title: "HTML is small enough to be read whole",
  failureTitle: "HTML is larger than search engines read",
  why: "Googlebot reads the first 2 MB of an HTML file; text, links and structured data after that do not exist for it.",
  howToFix:
    "Move inline images, styles, scripts and data into files of their own, and split very long lists into pages.",
  threshold: "Critical from 2 MiB of decoded HTML (Google's limit), warning from 1 MiB.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/googlebot",
  check({ page }) {
    const size = page.fetch.bodyBytes;
    if (size === null) return { status: "unverified", reason: "The size of the page is not known." };
    if (size < LIMIT / 2 && !page.fetch.isTruncated) return PASSED;
    const evidence = [measured("HTML", size, LIMIT, "bytes")];
    if (size >= LIMIT || page.fetch.isTruncated)
      return failed(`The HTML is ${bytes(size)} or more; the rest is not read.`, evidence);
    return failed(`The HTML is ${bytes(size)}, close to the limit of 2 MiB.`, evidence, "warning");
  },
});
