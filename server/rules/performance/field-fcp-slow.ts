import { defineMeasurementRule } from "@/server/rules/define";
import { fieldOutcome } from "@/server/rules/join/field-outcome";
import { seconds } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "field-fcp-slow",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "First content appears quickly for visitors",
  failureTitle: "First content appears late for visitors",
  why: "Visitors who see nothing for seconds leave.",
  howToFix: "Answer faster and keep styles and scripts from blocking the first paint.",
  threshold: "75th percentile above 1.8 s; a warning above 3 s. Limits of web.dev.",
  learnMore: "https://web.dev/articles/fcp",
  check(measurement) {
    return fieldOutcome(measurement, {
      label: "First Contentful Paint of visitors",
      value: measurement.field?.fcpMs ?? null,
      unit: "ms",
      limit: 1800,
      poor: 3000,
      poorSeverity: "warning",
      shown: seconds,
    });
  },
});
