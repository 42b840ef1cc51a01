import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "lcp-image-late",
  category: "performance",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Main image is requested at once",
  failureTitle: "Main image is requested late",
  why: "The main image decides when the page looks ready. If it is lazy or found by script, the browser asks for it too late.",
  howToFix: "Put the image into the HTML, remove loading=lazy, and add fetchpriority=high.",
  threshold: "Lighthouse reports that the image is not discoverable early.",
  learnMore: "https://developer.chrome.com/docs/performance/insights/lcp-discovery",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["lcp-discovery-insight", "lcp-lazy-loaded", "prioritize-lcp-image"] });
  },
});
