import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "js-console-errors",
  category: "javascript",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Page loads without errors in the console",
  failureTitle: "Page writes errors to the console",
  why: "Errors often mean that something on the page does not work.",
  howToFix: "Open the browser's console on this page and correct what it names.",
  threshold: null,
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/errors-in-console",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["errors-in-console"] });
  },
});
