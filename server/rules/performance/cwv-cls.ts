import { defineMeasurementRule } from "@/server/rules/define";
import { fieldOutcome } from "@/server/rules/join/field-outcome";

export default defineMeasurementRule({
  id: "cwv-cls",
  category: "performance",
  severity: "warning",
  weight: 5,
  effort: "one-change",
  title: "Page stays steady for visitors",
  failureTitle: "Content moves for visitors",
  why: "This is what real visitors of the last 28 days met, and Google uses it in ranking.",
  howToFix: "Give images, ads and embeds a width and height, and keep room for what loads late.",
  threshold: "75th percentile above 0.1; critical above 0.25. Limits of Core Web Vitals.",
  learnMore: "https://web.dev/articles/cls",
  check(measurement) {
    return fieldOutcome(measurement, {
      label: "Cumulative Layout Shift of visitors",
      value: measurement.field?.cls ?? null,
      limit: 0.1,
      poor: 0.25,
      poorSeverity: "critical",
      shown: (value) => String(Math.round(value * 1000) / 1000),
    });
  },
});
