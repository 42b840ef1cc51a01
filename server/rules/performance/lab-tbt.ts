import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome, milliseconds } from "@/server/rules/join/metric-outcome";

const LIMITS = { mobile: [200, 600], desktop: [150, 350] } as const;

export default defineMeasurementRule({
  id: "lab-tbt",
  category: "performance",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Page can react while it loads",
  failureTitle: "Scripts keep the page from reacting",
  why: "Total Blocking Time adds up how long scripts hold the page so that taps and keys have to wait.",
  howToFix: "Split long tasks, load scripts later, and remove third-party code that is not needed.",
  threshold:
    "Mobile 200 ms, critical above 600 ms; desktop 150 ms and 350 ms. Control points of the Lighthouse scoring curve.",
  learnMore: "https://web.dev/articles/tbt",
  check(measurement) {
    const [limit, poor] = LIMITS[measurement.device];
    return metricOutcome(measurement, {
      label: "Total Blocking Time",
      value: measurement.tbtMs,
      unit: "ms",
      limit,
      poor,
      poorSeverity: "critical",
      shown: milliseconds,
    });
  },
});
