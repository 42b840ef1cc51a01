import { defineMeasurementRule } from "@/server/rules/define";
import { fieldOutcome } from "@/server/rules/join/field-outcome";
import { milliseconds } from "@/server/rules/join/metric-outcome";

export default defineMeasurementRule({
  id: "cwv-inp",
  category: "performance",
  severity: "warning",
  weight: 5,
  effort: "project",
  title: "Page reacts quickly for visitors",
  failureTitle: "Page reacts slowly for visitors",
  why: "Interaction to Next Paint is how long real visitors waited after a tap or key. Google uses it in ranking.",
  howToFix: "Do less work after each input, split long tasks, and remove third-party scripts that are not needed.",
  threshold: "75th percentile above 200 ms; critical above 500 ms. Limits of Core Web Vitals.",
  learnMore: "https://web.dev/articles/inp",
  check(measurement) {
    return fieldOutcome(measurement, {
      label: "Interaction to Next Paint of visitors",
      value: measurement.field?.inpMs ?? null,
      unit: "ms",
      limit: 200,
      poor: 500,
      poorSeverity: "critical",
      shown: milliseconds,
    });
  },
});
