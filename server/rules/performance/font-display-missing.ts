import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "font-display-missing",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Text is visible while fonts load",
  failureTitle: "Text is hidden while fonts load",
  why: "Without font-display, browsers hide text for up to three seconds.",
  howToFix: "Add font-display: swap or optional to each @font-face rule.",
  threshold: "Lighthouse reports fonts without font-display.",
  learnMore: "https://developer.chrome.com/docs/performance/insights/font-display",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["font-display-insight", "font-display"] });
  },
});
