import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome, seconds } from "@/server/rules/join/metric-outcome";

const LIMITS = { mobile: [2500, 4000], desktop: [1200, 2400] } as const;

export default defineMeasurementRule({
  id: "lab-lcp",
  category: "performance",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Main content appears quickly in the lab",
  failureTitle: "Main content appears late in the lab",
  why: "Largest Contentful Paint is the moment at which the main part of a page is visible. Until then visitors wait.",
  howToFix:
    "Answer faster, name the main image in the HTML with fetchpriority=high, and load fewer styles and scripts before it.",
  threshold:
    "Mobile 2.5 s, critical above 4 s; desktop 1.2 s and 2.4 s. Control points of the Lighthouse scoring curve.",
  learnMore: "https://web.dev/articles/lcp",
  check(measurement) {
    const [limit, poor] = LIMITS[measurement.device];
    return metricOutcome(measurement, {
      label: "Largest Contentful Paint",
      value: measurement.lcpMs,
      unit: "ms",
      limit,
      poor,
      poorSeverity: "critical",
      shown: seconds,
    });
  },
});
