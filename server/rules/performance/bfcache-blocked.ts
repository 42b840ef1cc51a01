import { defineMeasurementRule } from "@/server/rules/define";
import { auditOutcome } from "@/server/rules/join/audit-outcome";

export default defineMeasurementRule({
  id: "bfcache-blocked",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Going back is instant",
  failureTitle: "Page is loaded again when visitors go back",
  why: "Browsers can keep a page ready for the back button. Something on this page forbids it.",
  howToFix: "Remove unload handlers and Cache-Control: no-store on pages that are not private.",
  threshold: "Lighthouse reports a reason that can be removed.",
  learnMore: "https://web.dev/articles/bfcache",
  check(measurement) {
    return auditOutcome(measurement, { ids: ["bf-cache"] });
  },
});
