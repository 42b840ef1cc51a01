import type { RenderedLayer } from "@/server/facts/types";
import { failed, measured, PASSED, textSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";

const MAX_SHARE = 0.5;
/** A layer with this much of the page's text is the page: many apps scroll inside a fixed frame. */
const FRAME_TEXT_SHARE = 0.5;

/** Google excepts what the law asks for: consent to cookies and proof of age. Tokens of common consent tools included. */
const LEGAL =
  /cookie|consent|gdpr|dsgvo|ccpa|rgpd|lgpd|privacy|datenschutz|einwillig|privacidad|confidentialit|\bcmp\b|\bcmp[-_]|onetrust|didomi|usercentrics|cookiebot|borlabs|quantcast|sp_message|truste|trustarc|osano|iubenda|klaro|tarteaucitron|axeptio|age.?(?:gate|check|verif|restrict)|verify your age|years (?:old|of age)|mindestalter|volljährig/i;

export default defineComparedRule({
  id: "intrusive-interstitial",
  category: "mobile",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Nothing covers the page when it opens on a phone",
  failureTitle: "A layer covers most of the page when it opens on a phone",
  why: "Visitors cannot reach what they came for, and Google may rank such pages lower.",
  howToFix:
    "Use a banner that takes a small part of the screen, or show the layer after the visitor has done something.",
  threshold: `A fixed or sticky layer over more than ${MAX_SHARE * 100} % of a screen of 360 × 740 px once the page has loaded. Layers for consent or age, and frames that hold the page itself, do not count.`,
  learnMore: "https://developers.google.com/search/docs/appearance/avoid-intrusive-interstitials",
  check({ rendered }) {
    const layer = rendered.layers.find((candidate) => candidate.share > MAX_SHARE && isInTheWay(candidate));
    if (!layer) return PASSED;
    const percent = Math.round(layer.share * 100);
    return failed(`A layer covers ${percent} % of the screen.`, [
      measured("Covered", percent, MAX_SHARE * 100, "%"),
      textSeen(layer.text || "no text", layer.element),
    ]);
  },
});

function isInTheWay(layer: RenderedLayer): boolean {
  return !layer.hasMainContent && layer.textShare < FRAME_TEXT_SHARE && !LEGAL.test(`${layer.names} ${layer.text}`);
}
