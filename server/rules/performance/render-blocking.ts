import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "render-blocking",
  category: "performance",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Nothing holds up the first paint",
  failureTitle: "Styles or scripts hold up the first paint",
  why: "Browsers show nothing until these files have arrived.",
  howToFix: "Load scripts with defer, put the styles of the first view into the page, and load the rest later.",
  threshold: "Lighthouse estimates a saving of 300 ms or more.",
  learnMore: "https://developer.chrome.com/docs/performance/insights/render-blocking",
  check(measurement) {
    return auditOutcome(measurement, {
      ids: ["render-blocking-insight", "render-blocking-resources"],
      minSavingsMs: 300,
    });
  },
});
