import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "unused-css",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Styles are used",
  failureTitle: "Page loads styles it does not use",
  why: "Browsers wait for all style sheets before they show anything, used or not.",
  howToFix: "Remove old rules and load the styles of single pages only there.",
  threshold: "More than 10 KiB unused, the limit of Lighthouse.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/unused-css-rules",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["unused-css-rules"], minSavingsBytes: 10 * 1024 });
  },
});
