import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "unused-javascript",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Scripts are used",
  failureTitle: "Page loads script it does not use",
  why: "Unused code is loaded and parsed before the page can react.",
  howToFix: "Split bundles by page and load parts on demand.",
  threshold: "More than 20 KiB unused, the limit of Lighthouse.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/unused-javascript",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["unused-javascript"], minSavingsBytes: 20 * 1024 });
  },
});
