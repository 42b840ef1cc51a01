import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "a11y-skip-link",
  category: "mobile",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Repeated navigation can be skipped",
  failureTitle: "Repeated navigation cannot be skipped",
  why: "Keyboard users must pass the whole menu on every page.",
  howToFix: "Mark the content with main, or make the first link of the page jump to it.",
  threshold: "Neither a main landmark nor a skip link, on a page with a nav element or more than 10 links.",
  learnMore: "https://www.w3.org/WAI/WCAG22/Understanding/bypass-blocks.html",
  check({ html }) {
    if (!html.landmarks.includes("nav") && html.anchors.length <= 10)
      return notApplicable("There is no navigation to skip.");
    return html.hasMainLandmark || html.hasSkipLink
      ? PASSED
      : failed("Nothing lets keyboard users skip the navigation.");
  },
});
