import { defineMeasurementRule } from "@/server/rules/define";
import { scoreOutcome } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "lab-performance-low",
  category: "performance",
  severity: "warning",
  weight: 6,
  effort: "project",
  title: "Lighthouse rates the speed as good",
  failureTitle: "Lighthouse rates the speed below 90",
  why: "The score sums up how soon a page shows content, how fast it reacts and how steady it stays while loading.",
  howToFix: "Begin with the measurements of this page that have the largest saving.",
  threshold: "Below 90; critical below 50. The bands of Lighthouse.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/performance-scoring",
  check(measurement) {
    return scoreOutcome(measurement, "Performance", measurement.performance, 90, { below: 50, severity: "critical" });
  },
});
