import { defineMeasurementRule } from "@/server/rules/define";
import { fieldOutcome } from "@/server/rules/join/field-outcome";
import { seconds } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "cwv-lcp",
  category: "performance",
  severity: "warning",
  weight: 5,
  effort: "project",
  title: "Main content appears quickly for visitors",
  failureTitle: "Main content appears late for visitors",
  why: "This is what real visitors of the last 28 days met, and Google uses it in ranking.",
  howToFix:
    "Answer faster, name the main image in the HTML with fetchpriority=high, and load fewer styles and scripts before it.",
  threshold: "75th percentile above 2.5 s; critical above 4 s. Limits of Core Web Vitals.",
  learnMore: "https://web.dev/articles/lcp",
  check(measurement) {
    return fieldOutcome(measurement, {
      label: "Largest Contentful Paint of visitors",
      value: measurement.field?.lcpMs ?? null,
      unit: "ms",
      limit: 2500,
      poor: 4000,
      poorSeverity: "critical",
      shown: seconds,
    });
  },
});
