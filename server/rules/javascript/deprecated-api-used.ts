import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "deprecated-api-used",
  category: "javascript",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Scripts use current browser functions",
  failureTitle: "Scripts use functions that browsers will remove",
  why: "The page breaks for everyone on the day the function is removed.",
  howToFix: "Update the library named, or replace the call as the browser's message says.",
  threshold: "Lighthouse lists a deprecation warning of the browser.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/deprecations",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["deprecations"] });
  },
});
