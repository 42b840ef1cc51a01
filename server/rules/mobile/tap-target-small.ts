import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "tap-target-small",
  category: "mobile",
  severity: "warning",
  weight: 2,
  effort: "one-change",
  title: "Buttons and links are large enough to tap",
  failureTitle: "Buttons or links are too small to tap",
  why: "People miss small targets and hit the one beside it.",
  howToFix: "Give each target at least 24 by 24 CSS pixels or more room around it.",
  threshold: "24 CSS pixels (WCAG 2.2, 2.5.8).",
  learnMore: "https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["target-size", "tap-targets"] });
  },
});
