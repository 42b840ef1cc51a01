import { defineMeasurementRule } from "@/server/rules/define";
import type { Evidence } from "@/server/rules/types";

export default defineMeasurementRule({
  id: "lab-failed",
  category: "performance",
  severity: "notice",
  weight: 0,
  effort: "per-page",
  title: "Page could be measured",
  failureTitle: "Page could not be measured",
  why: "Without a measurement nothing can be said about the speed of this page. It costs no points.",
  howToFix: "Read the reason. If the page is to blame, correct it; otherwise measure again later.",
  threshold: null,
  learnMore: "https://developer.chrome.com/docs/lighthouse/overview",
  check({ error, device }) {
    if (!error) return { status: "passed" };
    const evidence: Evidence[] = [{ kind: "text", label: device, value: error.code }];
    return error.isPageFault
      ? { status: "failed", message: error.message, evidence }
      : { status: "unverified", reason: error.message, evidence };
  },
});
