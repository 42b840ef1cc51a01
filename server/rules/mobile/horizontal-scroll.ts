import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import { isLaidOutForPhones } from "../rendered/phone-layout";

/** Rounding of sizes with fractions. */
const TOLERANCE_PX = 2;

export default defineComparedRule({
  id: "horizontal-scroll",
  category: "mobile",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Page fits the width of a phone",
  failureTitle: "Page is wider than a phone's screen",
  why: "Visitors have to scroll sideways to read, or see the whole page shrunk.",
  howToFix:
    "Give wide pictures max-width: 100 %, put wide tables and code into a box with overflow-x: auto, and avoid fixed widths.",
  threshold:
    "The document is wider than a screen of 360 px. Pages without a viewport for phones have a rule of their own.",
  learnMore: "https://web.dev/articles/responsive-web-design-basics#size_content_to_the_viewport",
  check({ rendered: { layout } }) {
    if (layout === null || !isLaidOutForPhones(layout)) return notApplicable("The page is not laid out for phones.");
    if (layout.documentWidth <= layout.screenWidth + TOLERANCE_PX) return PASSED;
    return failed(`The page is ${layout.documentWidth} px wide on a screen of ${layout.screenWidth} px.`, [
      measured("Width of the document", layout.documentWidth, layout.screenWidth, "px"),
      ...layout.wideElements.map(({ element, rightPx }) => textSeen(element, `Reaches to ${rightPx} px`)),
    ]);
  },
});
