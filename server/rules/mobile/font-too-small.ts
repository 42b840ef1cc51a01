import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import { isLaidOutForPhones } from "../rendered/phone-layout";

const MAX_SMALL_SHARE = 0.4;
const SMALL_BELOW_PX = 12;
/** Too little text to say what the page's text is like. */
const MIN_TEXT_LENGTH = 100;

/** Lighthouse removed its own check of this; the limits are those it had. */
export default defineComparedRule({
  id: "font-too-small",
  category: "mobile",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Text is large enough to read on a phone",
  failureTitle: "Text is too small to read on a phone",
  why: "Visitors have to zoom and pan, and many leave instead.",
  howToFix: "Use at least 12 px, better 16 px, for running text.",
  threshold: `More than ${MAX_SMALL_SHARE * 100} % of the visible characters are smaller than ${SMALL_BELOW_PX} px on a screen 360 px wide. Pages without a viewport for phones have a rule of their own.`,
  learnMore: "https://developer.chrome.com/docs/lighthouse/seo/font-size",
  check({ rendered: { layout } }) {
    if (layout === null || !isLaidOutForPhones(layout)) return notApplicable("The page is not laid out for phones.");
    if (layout.textLength < MIN_TEXT_LENGTH) return notApplicable("The page has hardly any text.");
    const share = layout.smallTextLength / layout.textLength;
    if (share <= MAX_SMALL_SHARE) return PASSED;
    const percent = Math.round(share * 100);
    return failed(`${percent} % of the text is smaller than ${SMALL_BELOW_PX} px.`, [
      measured("Small text", percent, MAX_SMALL_SHARE * 100, "%"),
      ...layout.smallTexts.map(({ element, fontSizePx, text }) =>
        textSeen(text, `${element}, ${Math.round(fontSizePx * 10) / 10} px`),
      ),
    ]);
  },
});
