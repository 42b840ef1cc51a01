import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "img-alt-too-long",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Alternative texts are brief",
  failureTitle: "An alternative text is long",
  why: "Screen readers read it in one go, without a way to pause or skip.",
  howToFix: "Keep the alt to a sentence and move details into a caption.",
  threshold: "More than 250 characters. At the often quoted 125, full sentences that help would be reported.",
  learnMore: "https://www.w3.org/WAI/tutorials/images/",
  check({ html }) {
    const found = html.images.filter((image) => (image.alt ?? "").length > 250);
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "alternative text")} ${found.length === 1 ? "is" : "are"} longer than 250 characters.`,
      found.map((image) => snippet(image.alt ?? "", image.line)),
    );
  },
});
