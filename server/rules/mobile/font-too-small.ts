import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "font-too-small",
  category: "mobile",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Text is large enough to read on a phone",
  failureTitle: "Text is too small to read on a phone",
  why: "Visitors have to zoom and pan, and many leave instead.",
  howToFix: "Use at least 12 px, better 16 px, for running text, and a viewport tag of width=device-width.",
  threshold: "Less than 60 % of the text is at least 12 px, as Lighthouse measures on a phone.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/seo/font-size",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["font-size"] });
  },
});
