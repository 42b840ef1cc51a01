import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome, seconds } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "js-execution-long",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "Scripts run briefly",
  failureTitle: "Scripts run for long",
  why: "On a phone, parsing and running scripts takes several times as long as on a desk computer.",
  howToFix: "Remove unused code, split bundles, and render on the server what needs no script.",
  threshold: "More than 1,282 ms; a warning above 3,500 ms. Control points of the Lighthouse audit.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/bootup-time",
  check(measurement) {
    return metricOutcome(measurement, {
      label: "Script execution",
      value: measurement.bootupMs,
      unit: "ms",
      limit: 1282,
      poor: 3500,
      poorSeverity: "warning",
      shown: seconds,
    });
  },
});
