import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "a11y-button-name",
  category: "mobile",
  severity: "critical",
  weight: 4,
  effort: "one-change",
  title: "Buttons have a name",
  failureTitle: "Button has no name",
  why: 'A screen reader says "button" and nothing else.',
  howToFix: "Write text into the button, or name it with aria-label.",
  threshold: null,
  learnMore: "https://dequeuniversity.com/rules/axe/4.10/button-name",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["button-name", "input-button-name"] });
  },
});
