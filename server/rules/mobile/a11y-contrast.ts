import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "a11y-contrast",
  category: "mobile",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Text has enough contrast",
  failureTitle: "Text has too little contrast",
  why: "Many people cannot read pale text, and nobody can in sunlight.",
  howToFix: "Darken the text or lighten its background until the ratio is reached.",
  threshold: "4.5 to 1, large text 3 to 1 (WCAG 2.2, 1.4.3).",
  learnMore: "https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["color-contrast"] });
  },
});
