import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

/** Seen only where we may read what Googlebot may not: another group of robots.txt, or a verified owner's crawl. */
export default defineHtmlRule({
  id: "noindex-blocked-by-robots",
  category: "crawlability",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Search engines can read the page's noindex",
  failureTitle: "robots.txt keeps search engines from reading the page's noindex",
  why: "A page that may not be fetched can still be listed by its address alone; its noindex is never seen.",
  howToFix:
    "Allow the page in robots.txt until search engines have dropped it, or rely on robots.txt alone and remove noindex.",
  threshold: "noindex or none on a page that robots.txt forbids to Googlebot.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
  check({ page }) {
    const directive = robotsDirectives(page).find(({ name }) => name === "noindex" || name === "none");
    if (!directive) return notApplicable("The page does not ask to be left out.");
    if (page.robots.isAllowedForGooglebot) return PASSED;
    return failed("The page says noindex, but Googlebot may not fetch it.", [
      snippet(page.robots.rule ?? "Disallow", null),
      snippet(directive.name, directive.line),
    ]);
  },
});
