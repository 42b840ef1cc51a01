import { defineMeasurementRule } from "@/server/rules/define";
import { scoreOutcome } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "a11y-score-low",
  category: "mobile",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Lighthouse rates accessibility as good",
  failureTitle: "Lighthouse rates accessibility below 90",
  why: "People with a disability, and everyone in bright light or with one hand, have trouble with this page.",
  howToFix: "Work through the accessibility checks of this page, contrast and labels first.",
  threshold: "Below 90; critical below 50. The bands of Lighthouse.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/accessibility/scoring",
  check(measurement) {
    return scoreOutcome(measurement, "Accessibility", measurement.accessibility, 90, {
      below: 50,
      severity: "critical",
    });
  },
});
