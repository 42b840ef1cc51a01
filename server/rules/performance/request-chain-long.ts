import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "request-chain-long",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Needed files are found at once",
  failureTitle: "Needed files are found one after another",
  why: "A style sheet that imports another, or a script that loads the next, makes the browser wait for each before it knows of the following.",
  howToFix: "Name late files in the HTML with preload, avoid @import, and bundle scripts that always load together.",
  threshold: "Lighthouse reports a chain of critical requests that is longer than it should be.",
  learnMore: "https://developer.chrome.com/docs/performance/insights/network-dependency-tree",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["network-dependency-tree-insight"] });
  },
});
