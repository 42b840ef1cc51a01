import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "og-missing",
  category: "social",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Page has a link preview",
  failureTitle: "Page has no link preview",
  why: "Shared links show a bare address instead of title, text and picture.",
  howToFix: "Add og:title, og:type, og:image and og:url to the head.",
  threshold: "No og: tag at all.",
  learnMore: "https://ogp.me/",
  check({ html }) {
    return html.metas.some((meta) => meta.name.startsWith("og:")) ? PASSED : failed("The page has no Open Graph tags.");
  },
});
