import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "img-no-dimensions",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Images reserve their space",
  failureTitle: "An image does not reserve its space",
  why: "Text jumps when the image arrives, which spoils reading and the layout shift score.",
  howToFix: "Add width and height attributes with the image's real size; CSS may still scale it.",
  threshold:
    "No width and height attributes, aspect-ratio or fixed size in the style attribute. Style sheets are not read.",
  learnMore: "https://web.dev/articles/optimize-cls#images_without_dimensions",
  check({ html }) {
    const visible = html.images.filter((image) => image.src !== null && !image.isExemptFromAlt);
    if (visible.length === 0) return notApplicable("The page shows no image.");
    const found = visible.filter(
      (image) => !(image.width && image.height) && !image.hasAspectStyle && !/\.svg(?:$|[?#])/i.test(image.src ?? ""),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "image")} ${found.length === 1 ? "does" : "do"} not say how large ${found.length === 1 ? "it is" : "they are"}.`,
      found.map((image) => snippet(`<img src="${image.src ?? ""}">`, image.line)),
    );
  },
});
