import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "h1-image-only",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Main heading is text",
  failureTitle: "Main heading is only an image",
  why: "The words of the headline exist only in the image's alt, which weighs less than visible text.",
  howToFix: "Write the headline as text, and put the image beside it.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/appearance/google-images",
  check({ html }) {
    const headings = html.headings.filter((heading) => heading.level === 1);
    if (headings.length === 0) return notApplicable("The page has no h1.");
    const image = headings.find((heading) => heading.isImageOnly);
    if (image === undefined || headings.some((heading) => heading.text !== "" && !heading.isImageOnly)) return PASSED;
    return failed("The h1 holds only an image.", [snippet(image.text, image.line)]);
  },
});
