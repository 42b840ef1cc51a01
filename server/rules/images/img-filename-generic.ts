import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "img-filename-generic",
  category: "images",
  severity: "notice",
  weight: 0,
  effort: "per-page",
  title: "Image files have meaningful names",
  failureTitle: "An image file has a camera name",
  why: "The file name is a small hint for image search.",
  howToFix: "Name new images after what they show. Renaming existing ones is rarely worth it.",
  threshold: "Names such as IMG_1234, DSC01234 or image1. Informational.",
  learnMore: "https://developers.google.com/search/docs/appearance/google-images#use-descriptive-filenames",
  check({ html }) {
    const found = html.images.filter(
      (image) =>
        image.url !== null &&
        /\/(?:(?:IMG|DSC|DSCN|DSCF|DCIM|PXL|MVIMG)[_-]?\d{3,}|(?:image|img|photo|picture|bild|foto|untitled|screenshot)[-_ ]?\d*)(?:-\d+x\d+)?\.(?:jpe?g|png|gif|webp|avif)$/i.test(
          pathOf(image.url),
        ),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "image file")} ${found.length === 1 ? "has" : "have"} a meaningless name.`,
      found.map((image) => snippet(image.src ?? "", image.line)),
    );
  },
});
