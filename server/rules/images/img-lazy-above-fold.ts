import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

/** Only the first: a phone shows one image above the fold, and the source does not tell more. */
export default defineHtmlRule({
  id: "img-lazy-above-fold",
  category: "images",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "First image loads at once",
  failureTitle: "First image loads lazily",
  why: "The browser waits for the layout before it asks for the image, so the largest content appears late.",
  howToFix:
    'Remove loading="lazy" from the first image of the content; add fetchpriority="high" if it is the main picture.',
  threshold: 'The first content image of the page has loading="lazy" and is at least 200 px wide or of unknown size.',
  learnMore: "https://web.dev/articles/lcp-lazy-loading",
  check({ html }) {
    const first = html.images.find(
      (image) =>
        !image.isExemptFromAlt &&
        (image.place === "main" || image.place === "body" || image.place === "header") &&
        !/\.svg(?:$|[?#])/i.test(image.src ?? "") &&
        !(Number.parseInt(image.width ?? "", 10) < 200),
    );
    if (first === undefined) return notApplicable("The page shows no content image.");
    const line = first.line ?? Number.POSITIVE_INFINITY;
    const hasTextBefore = html.headings.filter((heading) => (heading.line ?? 0) < line && heading.level > 1).length > 1;
    if (first.loading !== "lazy" || hasTextBefore) return PASSED;
    return failed("The first image of the page loads lazily.", [
      snippet(`<img src="${first.src ?? ""}" loading="lazy">`, first.line),
    ]);
  },
});
