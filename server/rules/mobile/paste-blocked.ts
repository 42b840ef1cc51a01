import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "paste-blocked",
  category: "mobile",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Fields accept pasted text",
  failureTitle: "Field refuses pasted text",
  why: "Password managers and people with a disability rely on pasting.",
  howToFix: "Remove the script that cancels the paste event.",
  threshold: null,
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/paste-preventing-inputs",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["paste-preventing-inputs"] });
  },
});
