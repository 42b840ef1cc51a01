import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "img-alt-missing",
  category: "images",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Images have an alternative text",
  failureTitle: "An image has no alternative text",
  why: "Blind visitors do not learn what it shows, and image search cannot place it.",
  howToFix: 'Describe the image in its alt attribute; write alt="" if it is only decoration.',
  threshold: "No alt attribute at all. Hidden images, 1×1 pixels and images named by aria-label or title are left out.",
  learnMore: "https://developers.google.com/search/docs/appearance/google-images#use-descriptive-alt-text",
  check({ html }) {
    if (html.images.length === 0) return notApplicable("The page shows no image.");
    const found = html.images.filter((image) => image.alt === null && !image.isExemptFromAlt);
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "image")} of ${html.images.length} ${found.length === 1 ? "has" : "have"} no alt attribute.`,
      found.map((image) => snippet(`<img src="${image.src ?? ""}">`, image.line)),
    );
  },
});
