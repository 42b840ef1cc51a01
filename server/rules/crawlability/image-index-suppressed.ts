import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

export default defineHtmlRule({
  id: "image-index-suppressed",
  category: "crawlability",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Images may be indexed",
  failureTitle: "Page keeps its images out of image search",
  why: "Image search brings visitors, above all to shops and magazines.",
  howToFix: "Remove noimageindex unless the pictures must not be found.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
  check({ page, html }) {
    if (html.images.length === 0) return notApplicable("The page shows no image.");
    const found = robotsDirectives(page).filter(({ name }) => name === "noimageindex");
    if (found.length === 0) return PASSED;
    return failed(
      "The page keeps its images out of image search.",
      found.map(({ line }) => snippet("robots: noimageindex", line)),
    );
  },
});
