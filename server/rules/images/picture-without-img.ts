import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "picture-without-img",
  category: "images",
  severity: "critical",
  weight: 7,
  effort: "per-page",
  title: "Picture elements show an image",
  failureTitle: "A picture element shows nothing",
  why: "Without an img inside, browsers show nothing and search engines see no image.",
  howToFix: "Put an img with src and alt last inside the picture element.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/appearance/google-images#responsive-images",
  check({ html }) {
    const total = html.picturesWithoutImgCount;
    return total === 0
      ? PASSED
      : failed(`${count(total, "picture element")} ${total === 1 ? "has" : "have"} no img.`, [
          measured("Picture elements without img", total, 0),
        ]);
  },
});
