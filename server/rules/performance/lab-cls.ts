import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "lab-cls",
  category: "performance",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Page stays steady while it loads",
  failureTitle: "Content moves while the page loads",
  why: "When content jumps, people lose their place and tap the wrong thing.",
  howToFix: "Give images, ads and embeds a width and height, and keep room for what loads late.",
  threshold: "Cumulative Layout Shift above 0.1; critical above 0.25. Limits of Core Web Vitals.",
  learnMore: "https://web.dev/articles/cls",
  check(measurement) {
    return metricOutcome(measurement, {
      label: "Cumulative Layout Shift",
      value: measurement.cls,
      limit: 0.1,
      poor: 0.25,
      poorSeverity: "critical",
      shown: (value) => String(Math.round(value * 1000) / 1000),
    });
  },
});
