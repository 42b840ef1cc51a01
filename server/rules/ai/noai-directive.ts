import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";
import { robotsDirectives } from "../page/robots-directives";

export default defineHtmlRule({
  id: "noai-directive",
  category: "ai",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Page says nothing about AI use",
  failureTitle: "Page asks not to be used for AI",
  why: "noai and noimageai are no standard; some crawlers respect them. This may be exactly what you want.",
  howToFix:
    "Keep it if it is on purpose. To be found in AI answers, remove it and allow their search crawlers in robots.txt.",
  threshold: "noai or noimageai in meta robots or X-Robots-Tag. Informational.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/meta/name/robots",
  check({ page }) {
    const found = robotsDirectives(page).filter(({ name }) => name === "noai" || name === "noimageai");
    return found.length === 0
      ? PASSED
      : failed(
          "The page asks not to be used for AI.",
          found.map(({ name, line }) => snippet(`robots: ${name}`, line)),
        );
  },
});
