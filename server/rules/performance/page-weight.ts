import { defineMeasurementRule } from "@/server/rules/define";
import { metricOutcome } from "@/server/rules/join/metric-outcome";
import { bytes } from "@/server/rules/join/words";

const LIMIT_BYTES = 2667 * 1024;
const CRITICAL_BYTES = 4000 * 1024;

export default defineMeasurementRule({
  id: "page-weight",
  category: "performance",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Page is light",
  failureTitle: "Page is heavy",
  why: "Every byte costs time, and on a phone plan money.",
  howToFix: "Shrink images first, then scripts and fonts. Load what is below the fold when it is needed.",
  threshold: "More than 2,667 KiB in total; critical above 4,000 KiB. Limits of the Lighthouse audit of total size.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/total-byte-weight",
  check(measurement) {
    return metricOutcome(measurement, {
      label: "Total size",
      value: measurement.totalBytes,
      unit: "bytes",
      limit: LIMIT_BYTES,
      poor: CRITICAL_BYTES,
      poorSeverity: "critical",
      shown: bytes,
    });
  },
});
