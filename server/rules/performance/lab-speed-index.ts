import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome, seconds } from "@/server/rules/join/metric-outcome";

const LIMITS = { mobile: [3387, 5800], desktop: [1311, 2300] } as const;

export default defineMeasurementRule({
  id: "lab-speed-index",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "Page fills quickly",
  failureTitle: "Page fills slowly",
  why: "Speed Index tells how fast the visible part of a page fills with content.",
  howToFix: "Show text before web fonts and scripts arrive, and load what is below the fold later.",
  threshold:
    "Mobile 3.4 s, a warning above 5.8 s; desktop 1.3 s and 2.3 s. Control points of the Lighthouse scoring curve.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/speed-index",
  check(measurement) {
    const [limit, poor] = LIMITS[measurement.device];
    return metricOutcome(measurement, {
      label: "Speed Index",
      value: measurement.speedIndexMs,
      unit: "ms",
      limit,
      poor,
      poorSeverity: "warning",
      shown: seconds,
    });
  },
});
