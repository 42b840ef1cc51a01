import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "duplicate-javascript",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Each script module is loaded once",
  failureTitle: "Script modules are loaded twice",
  why: "The same library in two bundles is loaded and run twice.",
  howToFix: "Let the bundler share modules, and use one version of each library.",
  threshold: "Lighthouse reports duplicated modules.",
  learnMore: "https://developer.chrome.com/docs/performance/insights/duplicated-javascript",
  check(measurement) {
    return auditOutcome(measurement, {
      ids: ["duplicated-javascript-insight", "duplicated-javascript"],
      minSavingsBytes: 1024,
    });
  },
});
