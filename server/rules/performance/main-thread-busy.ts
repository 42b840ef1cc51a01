import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome, seconds } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "main-thread-busy",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "Browser has little work with the page",
  failureTitle: "Browser is busy with the page for long",
  why: "While the main thread works, the page cannot react.",
  howToFix: "Run less script, simplify the page, and move heavy work into a worker.",
  threshold: "More than 2,017 ms; a warning above 4,000 ms. Control points of the Lighthouse audit.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/mainthread-work-breakdown",
  check(measurement) {
    return metricOutcome(measurement, {
      label: "Main-thread work",
      value: measurement.mainThreadMs,
      unit: "ms",
      limit: 2017,
      poor: 4000,
      poorSeverity: "warning",
      shown: seconds,
    });
  },
});
