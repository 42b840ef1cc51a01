import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "a11y-form-label",
  category: "mobile",
  severity: "critical",
  weight: 4,
  effort: "per-page",
  title: "Form fields have labels",
  failureTitle: "Form field has no label",
  why: "A screen reader cannot say what belongs into the field.",
  howToFix: "Connect a <label> to each field, or name it with aria-label.",
  threshold: null,
  learnMore: "https://www.w3.org/WAI/tutorials/forms/labels/",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["label", "select-name"] });
  },
});
