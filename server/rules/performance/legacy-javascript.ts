import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "legacy-javascript",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Scripts are built for current browsers",
  failureTitle: "Scripts carry code for old browsers",
  why: "Replacements for features that every current browser has make scripts larger and slower.",
  howToFix: "Set the build target to current browsers.",
  threshold: "Lighthouse reports a saving.",
  learnMore: "https://developer.chrome.com/docs/performance/insights/legacy-javascript",
  check(measurement) {
    return auditOutcome(measurement, {
      ids: ["legacy-javascript-insight", "legacy-javascript"],
      minSavingsBytes: 1024,
    });
  },
});
