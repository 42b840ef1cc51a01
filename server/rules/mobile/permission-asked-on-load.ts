import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "permission-asked-on-load",
  category: "mobile",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Permissions are asked for when needed",
  failureTitle: "Page asks for a permission while it loads",
  why: "A question about location or notifications before anything was read is nearly always refused, and hides the page on a phone.",
  howToFix: "Ask after the visitor has pressed a button that needs it.",
  threshold: "Lighthouse saw a request for location or notifications during loading.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/notification-on-start",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["geolocation-on-start", "notification-on-start"] });
  },
});
