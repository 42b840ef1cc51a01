import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

const LIMIT = 2;

export default defineHtmlRule({
  id: "content-image-as-background",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Content images are image elements",
  failureTitle: "Content images are CSS backgrounds",
  why: "Search engines index images of image elements only. A background has no alternative text and loads late.",
  howToFix: "Use <img> with alt text, and object-fit: cover where the picture has to fill its box.",
  threshold:
    "More than 2 empty, unlabelled elements outside header, footer and navigation with a photo as inline background.",
  learnMore: "https://developers.google.com/search/docs/appearance/google-images#use-html-image-elements",
  check({ html }) {
    const found = (html.backgroundImages ?? []).filter(({ place }) => place === "main" || place === "body");
    return found.length <= LIMIT
      ? PASSED
      : failed(
          `${found.length} pictures are set as backgrounds of empty elements.`,
          found.map(({ src, line }) => snippet(src, line)),
        );
  },
});
