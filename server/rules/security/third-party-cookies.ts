import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "third-party-cookies",
  category: "security",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Page sets no third-party cookies",
  failureTitle: "Page sets third-party cookies",
  why: "Browsers block them more and more, and in many countries they need consent first.",
  howToFix: "Remove the services that set them, or load them after consent.",
  threshold: null,
  learnMore: "https://privacysandbox.google.com/cookies/prepare/overview",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["third-party-cookies"] });
  },
});
