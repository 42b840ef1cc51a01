import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "a11y-aria-invalid",
  category: "mobile",
  severity: "critical",
  weight: 4,
  effort: "one-change",
  title: "ARIA is used correctly",
  failureTitle: "ARIA is used wrongly",
  why: "Wrong roles and attributes tell screen readers something false, which is worse than nothing.",
  howToFix: "Correct the attributes in the evidence, or use the fitting HTML element without ARIA.",
  threshold: null,
  learnMore: "https://www.w3.org/WAI/ARIA/apg/practices/read-me-first/",
  check(measurement) {
    return auditOutcome(measurement, { ids: /^aria-/ });
  },
});
