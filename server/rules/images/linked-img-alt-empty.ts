import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "linked-img-alt-empty",
  category: "images",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Image links have a name",
  failureTitle: "An image link has no name",
  why: "The alt of the image is the text of such a link; without it nobody knows where it leads.",
  howToFix: "Say in the alt where the link leads, or put an aria-label on the link.",
  threshold: "A link whose only content is one image without alt text.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable#anchor-text",
  check({ page, html }) {
    const found = html.anchors.filter(
      (anchor) =>
        anchor.url !== null && anchor.isImageOnly && anchor.imageAlt !== null && anchor.text === "" && !anchor.isHidden,
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "image link")} ${found.length === 1 ? "has" : "have"} no name.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
