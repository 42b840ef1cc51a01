import { defineMeasurementRule } from "@/server/rules/define";
import { fieldOutcome } from "@/server/rules/join/field-outcome";
import { milliseconds } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "field-ttfb-slow",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "project",
  title: "Server answers quickly for visitors",
  failureTitle: "Server answers slowly for visitors",
  why: "Nothing can begin before the first byte has arrived.",
  howToFix: "Cache pages near the visitors, and speed up the application that builds them.",
  threshold: "75th percentile above 800 ms; a warning above 1,800 ms. Limits of web.dev.",
  learnMore: "https://web.dev/articles/ttfb",
  check(measurement) {
    return fieldOutcome(measurement, {
      label: "Time to first byte of visitors",
      value: measurement.field?.ttfbMs ?? null,
      unit: "ms",
      limit: 800,
      poor: 1800,
      poorSeverity: "warning",
      shown: milliseconds,
    });
  },
});
