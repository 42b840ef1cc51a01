import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "unminified-assets",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Scripts and styles are minified",
  failureTitle: "Scripts or styles are not minified",
  why: "Comments and spaces are sent to every visitor for nothing.",
  howToFix: "Switch on minifying in the build or in the content delivery network.",
  threshold: "Lighthouse reports a saving.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/unminified-javascript",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["unminified-javascript", "unminified-css"], minSavingsBytes: 2048 });
  },
});
