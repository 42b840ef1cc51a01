import { defineMeasurementRule } from "@/server/rules/define";
import { scoreOutcome } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "best-practices-low",
  category: "mobile",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "Lighthouse rates best practices as good",
  failureTitle: "Lighthouse rates best practices below 90",
  why: "The page uses outdated features, throws errors or loads content unsafely.",
  howToFix: "Work through the best-practice checks of this page.",
  threshold: "Below 90. The band of Lighthouse.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/doctype",
  check(measurement) {
    return scoreOutcome(measurement, "Best practices", measurement.bestPractices, 90, null);
  },
});
