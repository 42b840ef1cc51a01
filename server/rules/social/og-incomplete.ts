import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent } from "../page/head-tags";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "og-incomplete",
  category: "social",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Link preview is complete",
  failureTitle: "Link preview is incomplete",
  why: "Each service fills the gaps in its own way, often with the wrong picture.",
  howToFix: "Add the missing tags.",
  threshold: "One of og:title, og:type, og:image and og:url is missing (the four required by the protocol).",
  learnMore: "https://ogp.me/",
  check({ html }) {
    if (!html.metas.some((meta) => meta.name.startsWith("og:")))
      return notApplicable("The page has no Open Graph tags.");
    const missing = ["og:title", "og:type", "og:image", "og:url"].filter(
      (name) =>
        anyMetaContent(html, name) === "" && !(name === "og:image" && anyMetaContent(html, "og:image:url") !== ""),
    );
    return missing.length === 0
      ? PASSED
      : failed(
          `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`,
          missing.map((name) => textSeen(name, "Missing")),
        );
  },
});
