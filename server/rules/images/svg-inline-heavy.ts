import { bytes } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

/** Logos and charts of 5 KiB, a common limit, cost less than the request that would replace them. */
export default defineHtmlRule({
  id: "svg-inline-heavy",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Drawings in the page are small",
  failureTitle: "A drawing in the page is heavy",
  why: "It is sent again with every page instead of once.",
  howToFix: "Move the drawing into an .svg file, or simplify its paths.",
  threshold: "An inline svg over 10 KiB, or more than 50 KiB in all.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/SVG",
  check({ html }) {
    const heavy = html.inlineSvgBytes.filter((size) => size > 10_240);
    const total = html.inlineSvgBytes.reduce((sum, size) => sum + size, 0);
    if (heavy.length === 0 && total <= 51_200) return PASSED;
    return failed(`Drawings in the page take ${bytes(total)}.`, [
      measured("Inline SVG", total, 51_200, "bytes"),
      measured("Drawings over 10 KiB", heavy.length, 0),
    ]);
  },
});
