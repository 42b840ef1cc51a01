import type { HtmlFacts } from "@/server/facts/types";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED } from "../page/outcomes";

const MENU_LINKS = 10;

/** Links in the text are no menu: only a nav element, or many links before the first main heading, is. */
function hasMenu(html: HtmlFacts): boolean {
  if (html.landmarks.includes("nav") || html.anchors.some((anchor) => anchor.place === "nav")) return true;
  const heading = html.headings.find(({ level }) => level === 1) ?? html.headings[0];
  const line = heading?.line ?? Number.POSITIVE_INFINITY;
  return html.anchors.filter((anchor) => anchor.line === null || anchor.line < line).length > MENU_LINKS;
}

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
  threshold:
    "Neither a main landmark nor a skip link, on a page with a nav element or more than 10 links before its heading.",
  learnMore: "https://www.w3.org/WAI/WCAG22/Understanding/bypass-blocks.html",
  check({ html }) {
    if (!hasMenu(html)) return notApplicable("There is no navigation to skip.");
    return html.hasMainLandmark || html.hasSkipLink
      ? PASSED
      : failed("Nothing lets keyboard users skip the navigation.");
  },
});
