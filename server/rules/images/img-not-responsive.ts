import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "img-not-responsive",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Large images come in several sizes",
  failureTitle: "A large image comes in one size",
  why: "Phones download pixels they cannot show.",
  howToFix: "Offer smaller versions with srcset and sizes, or a picture element.",
  threshold: "A width attribute over 600 without srcset or picture.",
  learnMore: "https://web.dev/learn/images/responsive-images",
  check({ html }) {
    const found = html.images.filter(
      (image) =>
        Number.parseInt(image.width ?? "", 10) > 600 &&
        !image.srcset &&
        !image.inPicture &&
        !/\.svg(?:$|[?#])|^data:/i.test(image.src ?? ""),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "large image")} ${found.length === 1 ? "comes" : "come"} in one size only.`,
      found.map((image) => snippet(`<img src="${image.src ?? ""}" width="${image.width ?? ""}">`, image.line)),
    );
  },
});
