import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome, seconds } from "@/server/rules/join/metric-outcome";

const LIMITS = { mobile: [1800, 3000], desktop: [934, 1600] } as const;

export default defineMeasurementRule({
  id: "lab-fcp",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "First content appears quickly in the lab",
  failureTitle: "First content appears late in the lab",
  why: "First Contentful Paint is when visitors see that something happens.",
  howToFix: "Answer faster and keep styles and scripts from blocking the first paint.",
  threshold:
    "Mobile 1.8 s, a warning above 3 s; desktop 0.93 s and 1.6 s. Control points of the Lighthouse scoring curve.",
  learnMore: "https://web.dev/articles/fcp",
  check(measurement) {
    const [limit, poor] = LIMITS[measurement.device];
    return metricOutcome(measurement, {
      label: "First Contentful Paint",
      value: measurement.fcpMs,
      unit: "ms",
      limit,
      poor,
      poorSeverity: "warning",
      shown: seconds,
    });
  },
});
