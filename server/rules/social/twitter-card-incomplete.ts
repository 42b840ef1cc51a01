import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent } from "../page/head-tags";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "twitter-card-incomplete",
  category: "social",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Card on X is complete",
  failureTitle: "Card on X is incomplete",
  why: "X leaves the card out when it finds no title or picture.",
  howToFix: "Add twitter:title and twitter:image, or og:title and og:image, which X reads as well.",
  threshold:
    "twitter:card without a title, or a large-image card without a picture, also after falling back to Open Graph.",
  learnMore: "https://developer.x.com/en/docs/x-for-websites/cards/overview/markup",
  check({ html }) {
    const card = anyMetaContent(html, "twitter:card").toLowerCase();
    if (card === "") return notApplicable("The page has no twitter:card.");
    const missing: string[] = [];
    if (anyMetaContent(html, "twitter:title") === "" && anyMetaContent(html, "og:title") === "") missing.push("title");
    const hasImage = ["twitter:image", "twitter:image:src", "og:image", "og:image:url"].some(
      (name) => anyMetaContent(html, name) !== "",
    );
    if (card === "summary_large_image" && !hasImage) missing.push("image");
    return missing.length === 0
      ? PASSED
      : failed(`The card has no ${missing.join(" and no ")}.`, [textSeen(card, "twitter:card")]);
  },
});
