import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "anchor-text-empty",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Links have a name",
  failureTitle: "A link has no text",
  why: "Screen readers read out the address, and search engines learn nothing about the target.",
  howToFix: "Put text into the link, an alt on its image, or an aria-label on an icon link.",
  threshold:
    "No text, image alt, aria-label or title. Hidden links and links with only an image are left to other checks.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable#anchor-text",
  check({ page, html }) {
    const empty = html.anchors.filter(
      (anchor) => anchor.url !== null && anchor.text === "" && !anchor.isHidden && anchor.imageAlt === null,
    );
    if (empty.length === 0) return PASSED;
    return failed(
      `${count(empty.length, "link")} ${empty.length === 1 ? "has" : "have"} no text.`,
      empty.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
